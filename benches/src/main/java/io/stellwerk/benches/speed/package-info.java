/** How much the desk gets done, how quickly, and at what cost, beside the least that the same writes and hops can cost. */
@NullMarked
package io.stellwerk.benches.speed;

import org.jspecify.annotations.NullMarked;
