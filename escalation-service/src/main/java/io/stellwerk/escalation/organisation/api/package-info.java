/** Resource for the people of the desk. */
@NullMarked
package io.stellwerk.escalation.organisation.api;

import org.jspecify.annotations.NullMarked;
