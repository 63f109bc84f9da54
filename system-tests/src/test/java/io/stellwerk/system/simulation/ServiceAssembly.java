package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.collaboration.SentDrafts;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.EventConsumer;
import io.stellwerk.messaging.SimulatedConsumers;
import io.stellwerk.messaging.SimulatedDeadLetters;
import io.stellwerk.messaging.SimulatedFencedPublisher;
import io.stellwerk.messaging.SimulatedInbox;
import io.stellwerk.messaging.SimulatedLetterRows;
import io.stellwerk.messaging.SimulatedOutbox;
import io.stellwerk.messaging.SimulatedPublisher;
import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.alerts.NewAlerts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Puts the services together from their own classes, over simulated ports. */
final class ServiceAssembly {

    private static final String MESSAGING = "io.stellwerk.messaging.";
    private static final String INTAKE = "io.stellwerk.intake.";
    private static final String TRIAGE = "io.stellwerk.triage.";
    private static final String ESCALATION = "io.stellwerk.escalation.";
    private static final String NOTIFICATION = "io.stellwerk.notification.";

    private final Stage stage;
    private final Process process;
    private final Database database;
    private final Beans beans;
    private final Timers timers;
    private final SimulatedConsumers consumers = new SimulatedConsumers();
    private final List<Reader> readers = new ArrayList<>();
    private final List<Running.Chore> chores = new ArrayList<>();

    private ServiceAssembly(Stage stage, Process process) {
        this.stage = stage;
        this.process = process;
        World world = stage.world();
        database = stage.database(process.service());
        SimulatedClock clock = new SimulatedClock(() -> world.shownTo(process));
        beans = new Beans(clock, new SimulatedRandom(world.chance()));
        timers = new Timers(process, stage.vertx());
    }

    /** Starts an instance of a service. */
    static Running start(Stage stage, Process process) {
        ServiceAssembly assembly = new ServiceAssembly(stage, process);
        assembly.messaging();
        switch (process.service()) {
            case "intake" -> assembly.intake();
            case "triage" -> assembly.triage();
            case "escalation" -> assembly.escalation();
            case "notification" -> assembly.notification();
            default -> throw new IllegalArgumentException("no such service: " + process.service());
        }
        return new Running(process, assembly.beans, assembly.readers, assembly.chores);
    }

    private void messaging() {
        beans.with(
                timers.vertx(),
                new DatabaseAccess(process, database),
                Settings.messaging(process.service()),
                new SimulatedInbox(),
                new SimulatedOutbox(Settings.messaging(process.service())),
                new SimulatedDeadLetters(),
                new SimulatedLetterRows(),
                new SimulatedAuditLog(),
                consumers,
                Settings.METERS,
                new SimulatedPublisher(
                        Settings.messaging(process.service()), () -> SimulatedProducer.of(process, stage.broker())),
                new SimulatedFencedPublisher(
                        Settings.messaging(process.service()),
                        () -> new FencedProducer(process, database, stage.broker())));
        Beans.start(beans.get(MESSAGING + "OutboxRelay"));
        beans.get(MESSAGING + "OutboxTransactions");
        chores.add(new Running.Chore(
                "look at the outbox",
                () -> !database.rows(SimulatedOutbox.OUTBOX).isEmpty(),
                timers::tick));
        Beans.start(beans.get(MESSAGING + "DeadLetterUpkeep"));
        chores.add(new Running.Chore(
                "look for letters that wait for nothing",
                () -> !SimulatedLetterRows.released(database.rows(SimulatedDeadLetters.DEAD_LETTERS))
                        .isEmpty(),
                timers::tick));
    }

    private void intake() {
        beans.with(
                Settings.INTAKE,
                Settings.INTAKE_DESK,
                new IntakeTables(),
                new MessageKeyTable(),
                new ClosedTicketTable(),
                new ProgressTable(),
                new CustomerTable(),
                beans.get(INTAKE + "conversations.messaging.IntakeTicketEvents"));
        reads("channel.inbound.v1", INTAKE + "integrations.messaging.ChannelMessages");
        reads("escalation.tickets.v1", INTAKE + "conversations.messaging.EscalationTickets");
    }

    private void triage() {
        boolean changed = stage.world().has(Flaw.RULES_CHANGED_WITHOUT_A_VERSION);
        beans.with(changed ? Settings.OTHER_RULES : Settings.RULE_SETS, Settings.LANGUAGES, new TriageTables());
        reads("intake.tickets.v1", TRIAGE + "assessment.messaging.TicketReceivedConsumer");
    }

    private void escalation() {
        World world = stage.world();
        beans.with(
                new EscalationTables(),
                new AgentTable(),
                new TimerTable(),
                Settings.ESCALATION,
                Settings.TICKET_RULES,
                (SentDrafts) (transaction, replies) -> Uni.createFrom().voidItem(),
                new EscalationClock() {
                    @Override
                    public Instant now() {
                        return world.shownTo(process).truncatedTo(ChronoUnit.MILLIS);
                    }
                },
                beans.get(ESCALATION + "tickets.messaging.OutboxAnnouncements"),
                beans.get(ESCALATION + "timers.messaging.ParkedTimers"));
        reads("intake.tickets.v1", ESCALATION + "tickets.messaging.IntakeTickets");
        reads("triage.assessments.v1", ESCALATION + "tickets.messaging.TriageAssessments");
        beans.get(ESCALATION + "tickets.TicketTimers");
        Object sweep = beans.get(ESCALATION + "timers.TimerSweep");
        boolean[] sweeping = {false};
        chores.add(new Running.Chore("look for due timers", () -> !sweeping[0] && timerIsDue(), () -> {
            sweeping[0] = true;
            ((Uni<?>) Beans.call(sweep, "sweep"))
                    .subscribe()
                    .with(done -> sweeping[0] = false, failure -> sweeping[0] = false);
        }));
    }

    private boolean timerIsDue() {
        Instant shown = process.world().shownTo(process);
        Instant until = process.world().has(Flaw.TIMERS_FIRE_EARLY) ? shown.plusSeconds(7200) : shown;
        return database.rows(EscalationTables.TIMERS).stream()
                .anyMatch(row -> row.fired() == 0 && !row.timer().dueAt().isAfter(until));
    }

    private void notification() {
        beans.with(
                Settings.NOTIFICATION,
                Settings.NOTIFICATION_DESK,
                Settings.ALERTS,
                (NewAlerts) (transaction, alerts) -> Uni.createFrom().voidItem(),
                new ContactTables(),
                new LedgerTable(),
                new BoardTable(),
                stage.mailServer().connection(process));
        beans.with(
                beans.get(NOTIFICATION + "deliveries.messaging.DeliveryEvents"),
                beans.get(NOTIFICATION + "suppression.messaging.SuppressionEvents"));
        reads("intake.tickets.v1", NOTIFICATION + "tickets.messaging.IntakeTicketsConsumer");
        reads("triage.assessments.v1", NOTIFICATION + "tickets.messaging.TriageAssessmentsConsumer");
        reads("escalation.tickets.v1", NOTIFICATION + "tickets.messaging.EscalationTicketsConsumer");
        Beans.start(beans.get(NOTIFICATION + "deliveries.DeliveryWorker"));
        chores.add(new Running.Chore("look at the ledger", this::mailIsDue, timers::tick));
    }

    private boolean mailIsDue() {
        Instant now = process.world().now();
        return database.rows(ContactTables.LEDGER).stream()
                .anyMatch(row -> LedgerTable.isDue(row, now)
                        || row.state() == DeliveryState.CLAIMED
                        || row.state() == DeliveryState.TRANSMITTING);
    }

    private void reads(String topic, String consumer) {
        EventConsumer<?, ?> own = (EventConsumer<?, ?>) beans.get(consumer);
        Recording<?, ?> recording = new Recording<>(own, process.service(), stage.mistakes());
        consumers.add(recording);
        readers.add(new Reader(process, stage.broker(), topic, recording, beans.get(BatchInbox.class)));
    }
}
