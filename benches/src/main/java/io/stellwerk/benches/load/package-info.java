/** Customers and agents at work, who remember what they were promised. */
@NullMarked
package io.stellwerk.benches.load;

import org.jspecify.annotations.NullMarked;
