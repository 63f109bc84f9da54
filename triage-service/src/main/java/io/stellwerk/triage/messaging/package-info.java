/** Reads tickets from intake's topic and puts assessments into the outbox. */
@NullMarked
package io.stellwerk.triage.messaging;

import org.jspecify.annotations.NullMarked;
