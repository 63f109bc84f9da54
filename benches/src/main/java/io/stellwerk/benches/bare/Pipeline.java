package io.stellwerk.benches.bare;

import io.stellwerk.benches.bare.Relay.Publisher;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four services' consumers and relays, a thread and a connection for each. */
final class Pipeline {

    private final BarePlan plan;
    private final FreshDatabases databases;
    private final Crew crew;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Tally suppressed = new Tally();
    private final List<Stage> stages = new ArrayList<>();

    Pipeline(BarePlan plan, FreshDatabases databases, Crew crew) {
        this.plan = plan;
        this.databases = databases;
        this.crew = crew;
    }

    /** Puts everybody in their place, and answers where tickets come in. */
    Door.Entry start(Arrivals arrivals) throws SQLException, InterruptedException {
        crew.employ("watch", new Watch(plan.kafka(), arrivals));
        startNotification();
        startEscalation();
        startTriage();
        Door.Entry entry = startIntake(new Intake(arrivals));
        for (Stage stage : stages) {
            stage.awaitAssignment();
        }
        return entry;
    }

    /** Whether everybody has done everything that follows from so many tickets. */
    boolean hasDone(int tickets) {
        return tallies.entrySet().stream()
                .allMatch(worker -> worker.getValue().count() >= expected(worker.getKey(), tickets));
    }

    /** When the last of it was done. */
    long lastDone() {
        return tallies.values().stream().mapToLong(Tally::last).max().orElseThrow();
    }

    /** How many receipts were forbidden. */
    long suppressed() {
        return suppressed.count();
    }

    /** How far everybody is. */
    @Override
    public String toString() {
        Map<String, Long> counts = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> counts.put(name, tally.count()));
        return counts.toString();
    }

    private long expected(String worker, int tickets) {
        return worker.equals("notification-relay") ? suppressed.count() : tickets;
    }

    private Door.Entry startIntake(Intake intake) throws SQLException {
        Relay relay = relay("intake-relay", "intake", Relay.EVENTS, Publishers.idempotent(plan.kafka()));
        if (plan.source() == BarePlan.Source.MEMORY) {
            Line line = new Line(databases.connect("intake"), intake, relay::wake, tally("intake"));
            crew.employ("intake", line);
            return line;
        }
        stage(new Stage.Part(
                "intake",
                FreshTopics.CHANNEL_INBOUND,
                "channel-inbound-in",
                (connection, events) -> intake.take(
                        connection, events.stream().map(Message::fromChannel).toList()),
                relay::wake));
        return new Importer(plan.kafka());
    }

    private void startTriage() throws SQLException {
        Relay relay = relay("triage-relay", "triage", Relay.EVENTS, Publishers.idempotent(plan.kafka()));
        stage(new Stage.Part("triage", FreshTopics.INTAKE_TICKETS, "intake-tickets-in", new Triage(), relay::wake));
    }

    private void startEscalation() throws SQLException {
        Relay events = relay("escalation-relay", "escalation", Relay.EVENTS, Publishers.idempotent(plan.kafka()));
        Relay states = relay("states-relay", "escalation", Relay.STATES, Publishers.transactional(plan.kafka()));
        stage(new Stage.Part(
                "escalation", FreshTopics.INTAKE_TICKETS, "intake-tickets-in", Tickets::register, Pipeline::nothing));
        stage(new Stage.Part(
                "escalation", FreshTopics.TRIAGE_ASSESSMENTS, "triage-assessments-in", new Queueing(), () -> {
                    events.wake();
                    states.wake();
                }));
    }

    private void startNotification() throws SQLException {
        Relay relay = relay("notification-relay", "notification", Relay.EVENTS, Publishers.idempotent(plan.kafka()));
        Receipts receipts = new Receipts(suppressed);
        stage(new Stage.Part(
                "notification",
                FreshTopics.INTAKE_TICKETS,
                "intake-tickets-in",
                (connection, events) -> {
                    Contacts.received(connection, events);
                    receipts.write(connection, events);
                    Board.received(connection, events);
                },
                relay::wake));
        stage(new Stage.Part(
                "notification",
                FreshTopics.TRIAGE_ASSESSMENTS,
                "triage-assessments-in",
                (connection, events) -> {
                    Contacts.assessed(connection, events);
                    Board.assessed(connection, events);
                },
                Pipeline::nothing));
        stage(new Stage.Part(
                "notification",
                FreshTopics.ESCALATION_TICKETS,
                "escalation-tickets-in",
                Board::queued,
                Pipeline::nothing));
    }

    private void stage(Stage.Part part) throws SQLException {
        String name = part.service() + '-' + part.name();
        Stage stage = new Stage(part, databases.connect(part.service()), plan.kafka(), tally(name));
        stages.add(stage);
        crew.employ(name, stage);
    }

    private Relay relay(String name, String service, String rows, Publisher publisher) throws SQLException {
        Relay relay = new Relay(databases.connect(service), rows, publisher, tally(name));
        crew.employ(name, relay);
        return relay;
    }

    /** What follows from the commit of a stage that publishes nothing. */
    private static void nothing() {}

    private Tally tally(String name) {
        return tallies.computeIfAbsent(name, _ -> new Tally());
    }
}
