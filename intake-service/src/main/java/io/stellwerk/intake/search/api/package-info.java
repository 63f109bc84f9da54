/** Search over HTTP. */
@NullMarked
package io.stellwerk.intake.search.api;

import org.jspecify.annotations.NullMarked;
