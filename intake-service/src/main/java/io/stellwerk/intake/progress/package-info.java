/**
 * Progress of tickets as escalation tells of it: the state, the tier, and until when an answer is promised. It is a copy, kept so
 * that customers can be told without asking another service; escalation decides.
 */
@NullMarked
@Feature(
        offers = {ProgressBatch.class, ProgressStore.class, TicketMoved.class, TicketProgress.class, TicketStatus.class
        })
package io.stellwerk.intake.progress;

import io.stellwerk.architecture.Feature;
import io.stellwerk.intake.progress.messaging.TicketMoved;
import org.jspecify.annotations.NullMarked;
