/**
 * Reads tickets from intake's topic, publishes assessments, and counts them.
 */
@NullMarked
package io.stellwerk.triage.assessment.messaging;

import org.jspecify.annotations.NullMarked;
