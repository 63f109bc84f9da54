/** Storms of automatic mail: {@link StormBreaker} cuts them off. */
@Feature(offers = {ConfiguredStormPolicy.class, StormBreaker.class, StormBreakers.class})
@NullMarked
package io.stellwerk.notification.storms;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
