/** Events as people and machines want to see them, and what can be measured with them. */
@NullMarked
package io.stellwerk.local.events;

import org.jspecify.annotations.NullMarked;
