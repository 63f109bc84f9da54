/** Serving of the console, whose pages come from the module of that name. */
@Feature
@NullMarked
package io.stellwerk.notification.console;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
