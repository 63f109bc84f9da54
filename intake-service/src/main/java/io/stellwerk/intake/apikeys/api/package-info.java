/** API keys over HTTP, for administrators. */
@NullMarked
package io.stellwerk.intake.apikeys.api;

import org.jspecify.annotations.NullMarked;
