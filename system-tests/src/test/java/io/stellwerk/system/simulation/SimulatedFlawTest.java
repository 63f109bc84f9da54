package io.stellwerk.system.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the simulation can find a bug: infrastructure with a flaw has to break the promise that the flaw is about. */
class SimulatedFlawTest {

    /** Within so many schedules, each flaw has to be seen. */
    private static final int TIMEOUT = 3_000;

    /** Which invariant has to notice a flaw; others may too. */
    private static final Map<Flaw, Integer> NOTICED_BY = Map.ofEntries(
            Map.entry(Flaw.INBOX_LOOKED_AT_NOT_INSERTED_FIRST, 5),
            Map.entry(Flaw.INBOX_OUTSIDE_THE_TRANSACTION, 6),
            Map.entry(Flaw.OUTBOX_OUTSIDE_THE_TRANSACTION, 3),
            Map.entry(Flaw.RELAY_WITHOUT_ORDER, 4),
            Map.entry(Flaw.RELAY_REMOVES_FIRST, 3),
            Map.entry(Flaw.LATE_RELAYS_LET_IN, 4),
            Map.entry(Flaw.LATE_RELAYS_SHUT_OUT_TOO_LATE, 4),
            Map.entry(Flaw.TIMERS_CLAIMED_WITHOUT_LOCK, 8),
            Map.entry(Flaw.TIMERS_FIRE_EARLY, 8),
            Map.entry(Flaw.TIMERS_SET_OUTSIDE_THE_TRANSACTION, 8),
            Map.entry(Flaw.TICKETS_WITHOUT_LOCK, 3),
            Map.entry(Flaw.ACKNOWLEDGED_BEFORE_HANDLED, 6),
            Map.entry(Flaw.MESSAGE_KEYS_LOOKED_AT_NOT_CLAIMED, 2),
            Map.entry(Flaw.ANSWERED_BEFORE_COMMIT, 1),
            Map.entry(Flaw.AGENTS_ANSWERS_FORGOTTEN, 2),
            Map.entry(Flaw.LEDGER_WRITTEN_AFTER_SENDING, 10),
            Map.entry(Flaw.MAILS_CLAIMED_WITHOUT_LOCK, 10),
            Map.entry(Flaw.BOARD_BY_ARRIVAL, 9),
            Map.entry(Flaw.DEAD_LETTERS_DROPPED, 6),
            Map.entry(Flaw.LATER_EVENTS_DO_NOT_WAIT, 4),
            Map.entry(Flaw.LETTERS_WITHOUT_LOCK, 5),
            Map.entry(Flaw.LETTERS_SETTLED_OUTSIDE_THE_TRANSACTION, 6),
            Map.entry(Flaw.RULES_CHANGED_WITHOUT_A_VERSION, 7),
            Map.entry(Flaw.MACHINES_ARE_ANSWERED, 11));

    private static Simulation simulation;

    @BeforeAll
    static void begin() {
        simulation = new Simulation();
    }

    @AfterAll
    static void end() {
        simulation.close();
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void a_flaw_in_the_infrastructure_is_noticed(Flaw flaw) {
        String number = NOTICED_BY.get(flaw) + " ";

        for (long seed = 1; seed <= TIMEOUT; seed++) {
            List<String> violations =
                    simulation.run(seed, EnumSet.of(flaw), false).violations();
            if (violations.stream().anyMatch(violation -> violation.startsWith(number))) {
                return;
            }
        }

        assertThat(flaw).describedAs("not noticed by invariant " + number).isNull();
    }
}
