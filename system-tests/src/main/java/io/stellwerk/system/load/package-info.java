/** Customers and agents at work, who remember what they were promised. */
@NullMarked
package io.stellwerk.system.load;

import org.jspecify.annotations.NullMarked;
