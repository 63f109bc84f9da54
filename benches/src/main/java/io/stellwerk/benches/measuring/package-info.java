/** Messages and actions that are sent to a desk to see how it fares, and what became of them and when. */
@NullMarked
package io.stellwerk.benches.measuring;

import org.jspecify.annotations.NullMarked;
