/** Intake's events on Kafka: what it publishes, and its own records of what it reads. */
@NullMarked
package io.stellwerk.intake.messaging;

import org.jspecify.annotations.NullMarked;
