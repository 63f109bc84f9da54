/** x. */
@NullMarked
package io.stellwerk.intake;

import org.jspecify.annotations.NullMarked;
