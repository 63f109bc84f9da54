/** A whole desk as processes of its own, whose every part can be killed, frozen, cut off or multiplied. */
@NullMarked
package io.stellwerk.benches.stack;

import org.jspecify.annotations.NullMarked;
