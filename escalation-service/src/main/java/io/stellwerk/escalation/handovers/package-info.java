/**
 * Hand-overs to a tier further up: the record that the sender fills in, and the check that it is complete.
 *
 * <p>{@link HandOverRecord} has its fields and finds all problems with them.
 */
@NullMarked
@Feature(offers = {FieldProblem.class, HandOver.class, HandOverBody.class, HandOverRecord.class, HandOverRow.class})
package io.stellwerk.escalation.handovers;

import io.stellwerk.architecture.Feature;
import io.stellwerk.escalation.handovers.api.HandOverBody;
import io.stellwerk.escalation.handovers.persistence.HandOverRow;
import org.jspecify.annotations.NullMarked;
