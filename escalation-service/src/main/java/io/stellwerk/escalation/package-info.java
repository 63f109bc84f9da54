/** x. */
@NullMarked
package io.stellwerk.escalation;

import org.jspecify.annotations.NullMarked;
