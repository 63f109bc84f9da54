package io.stellwerk.system.simulation;

import java.util.List;
import java.util.function.Function;

/** The invariants of the architecture, with their numbers, as they can be seen when a schedule is over. */
enum Invariant {
    ACCEPTED_IS_DURABLE(1, IntakeChecks::durable),
    ONE_MESSAGE_ONE_EFFECT(2, IntakeChecks::oneEffect),
    ONE_REQUEST_ONE_EFFECT(2, EscalationChecks::oneEffect),
    STATE_AND_EVENT_TOGETHER(3, EscalationChecks::stateFromEvents),
    EVERYTHING_IS_PUBLISHED(3, TopicChecks::published),
    ORDER_WITHIN_A_TICKET(4, TopicChecks::order),
    HANDLED_IN_ORDER(4, TopicChecks::handledInOrder),
    COMPACTED_TOPIC_ENDS_WITH_THE_LATEST(4, EscalationChecks::compacted),
    CONSUMERS_ARE_IDEMPOTENT(5, TopicChecks::idempotent),
    NOTHING_IS_SKIPPED(6, TopicChecks::nothingSkipped),
    DECISIONS_ARE_EXPLAINED(7, TriageChecks::explained),
    TIMERS_FIRE_ONCE(8, TimerChecks::timers),
    READ_MODELS_ARE_DISPOSABLE(9, NotificationChecks::board),
    ONE_NOTIFICATION(10, NotificationChecks::oneNotification),
    EVERYBODY_IS_TOLD(10, NotificationChecks::everybodyIsTold),
    NO_MACHINE_MOVES_A_TICKET(11, EscalationChecks::movedByPersons),
    NO_LOOPS(11, NotificationChecks::noLoops);

    private final int number;
    private final Function<Outcome, List<String>> check;

    Invariant(int number, Function<Outcome, List<String>> check) {
        this.number = number;
        this.check = check;
    }

    int number() {
        return number;
    }

    List<String> violations(Outcome outcome) {
        return check.apply(outcome);
    }

    @Override
    public String toString() {
        return number + " " + name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
