package io.stellwerk.deadletters;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.audit.Subject;
import io.stellwerk.messaging.DeadLetterOperations;
import io.stellwerk.messaging.DeadLetterOutcome;
import io.stellwerk.messaging.DeadLetterQuery;
import io.stellwerk.messaging.DeadLetterSummary;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the requests of {@link DeadLetterApi} do. */
@ApplicationScoped
public class DeadLetterActions {

    private final DeadLetterOperations desk;
    private final AuditLog audit;
    private final CurrentCaller caller;
    private final BodyCheck bodies;

    DeadLetterActions(DeadLetterOperations desk, AuditLog audit, CurrentCaller caller, BodyCheck bodies) {
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
        this.bodies = bodies;
    }

    Uni<DeadLetterPage> list(Parameters parameters) {
        return desk.list(parameters.query()).map(found -> DeadLetterPage.of(found, parameters.pageSize()));
    }

    Uni<DeadLetterView> show(String id) {
        return desk.find(Parameters.id(id))
                .map(found -> found.map(DeadLetterView::whole).orElseThrow(Parameters::notFound));
    }

    /** Nobody looks without being written down. */
    Uni<PayloadView> payload(String id) {
        UUID letter = Parameters.id(id);
        AuditEntry entry = AuditEntry.read(caller.get(), "dead-letter.read", Subject.of("dead-letter", letter));
        return desk.content(letter)
                .map(found ->
                        found.map(content -> PayloadView.of(letter, content)).orElseThrow(Parameters::notFound))
                .call(() -> audit.append(entry));
    }

    Uni<OutcomeView> redrive(String id) {
        return desk.redrive(Parameters.id(id), note()).map(DeadLetterActions::answer);
    }

    private SettlementEntry note() {
        return new SettlementEntry(audit, caller.get());
    }

    Uni<RedriveReport> redriveMany(@Nullable RedriveBody body) {
        RedriveBody wanted = bodies.valid(body, CommonProblem.INVALID_REDRIVE);
        if (wanted.meansAll() == (wanted.ids() != null)) {
            throw new ProblemException(
                    CommonProblem.INVALID_REDRIVE,
                    "Send either ids, or \"all\": true, with topic, consumer or key to narrow it down.");
        }
        if (wanted.ids() != null) {
            return desk.redrive(wanted.ids(), note()).map(RedriveReport::of);
        }
        DeadLetterQuery query = new DeadLetterQuery(
                DeadLetterSummary.State.PARKED,
                wanted.topic(),
                wanted.consumer(),
                wanted.key(),
                wanted.cursor() == null ? 0 : Long.parseLong(wanted.cursor()),
                wanted.limit() == null ? RedriveBody.MOST : wanted.limit());
        return desk.redriveAll(query, note()).map(RedriveReport::of);
    }

    Uni<OutcomeView> discard(String id, @Nullable DiscardBody body) {
        UUID letter = Parameters.id(id);
        String reason = bodies.valid(body, CommonProblem.INVALID_DISCARD).reason();
        return desk.discard(letter, reason == null ? "" : reason.strip(), note())
                .map(outcome -> {
                    if (outcome.kind() == DeadLetterOutcome.Kind.ALREADY_REDRIVEN) {
                        throw settled("It was redriven before; there is nothing to discard.");
                    }
                    return answer(outcome);
                });
    }

    private static OutcomeView answer(DeadLetterOutcome outcome) {
        return switch (outcome.kind()) {
            case REDRIVEN, DISCARDED, STILL_PARKED, ALREADY_REDRIVEN -> OutcomeView.of(outcome);
            case ALREADY_DISCARDED -> throw settled("It was discarded before, for the reason that it shows.");
            case WAITS ->
                throw new ProblemException(
                        CommonProblem.DEAD_LETTER_WAITS,
                        "It " + outcome.reason() + ": redrive or discard that one, and this one follows.");
            case NO_CONSUMER ->
                throw new ProblemException(
                        CommonProblem.DEAD_LETTER_WITHOUT_CONSUMER,
                        "Its consumer does not exist in this version of the service. Discard it, or keep it for one that has it.");
            case NOT_FOUND -> throw Parameters.notFound();
        };
    }

    private static ProblemException settled(String detail) {
        return new ProblemException(CommonProblem.DEAD_LETTER_SETTLED, detail);
    }
}
