/** The use cases, one class each, and the ports through which they reach the database. */
@NullMarked
package io.stellwerk.escalation.application;

import org.jspecify.annotations.NullMarked;
