/**
 * Assessments of tickets: priority, category, tier and skills, with evidence, or the reason why a person has to decide.
 *
 * {@link TriagePolicy} decides, from the rules that apply and the language; {@link Contest} chooses between categories,
 * and {@link Priority} is the matrix of impact and urgency. {@link AssessTicket} is the use case of the consumer and of
 * the preview.
 */
@Feature
@NullMarked
package io.stellwerk.triage.assessment;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
