package io.stellwerk.benches.bare;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The four services' consumers and relays, a thread and a connection for each. */
final class Pipeline {

    private final BarePlan plan;
    private final FreshDatabases databases;
    private final Crew crew;
    private final Map<String, List<Relay>> relays = new HashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Tally> handled = new ArrayList<>();
    private final Tally appended = new Tally();
    private final Tally published = new Tally();

    Pipeline(BarePlan plan, FreshDatabases databases, Crew crew) {
        this.plan = plan;
        this.databases = databases;
        this.crew = crew;
    }

    /** Puts everybody in their place, and answers where tickets come in. */
    TicketGenerator.Entry start(Arrivals arrivals) throws SQLException, InterruptedException {
        crew.employ("watch", new Watch(plan.kafka(), arrivals));
        for (String service : FreshDatabases.SERVICES) {
            relay(service, Relay.ofEvents(databases.connect(service), plan.kafka(), published));
        }
        relay("escalation", Relay.ofStates(databases.connect("escalation"), plan.kafka(), published));
        stage("notification", FreshTopics.INTAKE_TICKETS, "notification-received");
        stage("notification", FreshTopics.TRIAGE_ASSESSMENTS, "notification-triaged");
        stage("notification", FreshTopics.ESCALATION_TICKETS, "notification-queued");
        stage("intake", FreshTopics.ESCALATION_TICKETS, "intake-queued");
        stage("escalation", FreshTopics.INTAKE_TICKETS, "escalation-received");
        stage("escalation", FreshTopics.TRIAGE_ASSESSMENTS, "escalation-triaged");
        stage("triage", FreshTopics.INTAKE_TICKETS, "triage");
        TicketGenerator.Entry entry = startIntake(arrivals);
        for (Stage stage : stages) {
            stage.awaitAssignment();
        }
        return entry;
    }

    /** Returns true when everybody has done everything that follows from so many tickets. */
    boolean hasDone(int tickets) {
        return handled.stream().allMatch(stage -> stage.count() >= tickets) && published.count() == appended.count();
    }

    /** Returns the nano time at which the last of it was done. */
    long lastDone() {
        return handled.stream().mapToLong(Tally::last).reduce(published.last(), Math::max);
    }

    private TicketGenerator.Entry startIntake(Arrivals arrivals) throws SQLException {
        if (plan.source() == BarePlan.Source.MEMORY) {
            RequestQueue line = new RequestQueue(arrivals, work("intake", "web", "intake"));
            crew.employ("intake", line);
            return line;
        }
        stage("intake", FreshTopics.CHANNEL_INBOUND, arrivals::opened, work("intake", "channel", "intake"));
        EventTemplate message = EventTemplate.of("message-received");
        KafkaProducer<String, byte[]> producer =
                Relay.producer(plan.kafka(), Map.of(ProducerConfig.LINGER_MS_CONFIG, 5));
        return ticket -> {
            Future<RecordMetadata> _ = producer.send(Relay.event(
                    message.topic(),
                    message.key().fill(ticket),
                    message.headers().fill(ticket),
                    message.payload().fill(ticket).getBytes(StandardCharsets.UTF_8)));
        };
    }

    private void stage(String service, String topic, String script) throws SQLException {
        stage(script, topic, _ -> {}, work(service, script));
    }

    private void stage(String name, String topic, Consumer<List<TicketValues>> before, BatchWriter work) {
        Stage stage = new Stage(Stage.consumer(plan.kafka(), name), topic, before, work);
        stages.add(stage);
        crew.employ(name, stage);
    }

    private BatchWriter work(String service, String... scripts) throws SQLException {
        Tally tally = new Tally();
        handled.add(tally);
        return new BatchWriter(
                WriteScript.of(scripts),
                databases.connect(service),
                relays.getOrDefault(service, List.of()),
                appended,
                tally);
    }

    private void relay(String service, Relay relay) {
        relays.computeIfAbsent(service, _ -> new ArrayList<>()).add(relay);
        crew.employ("relay-" + service, relay);
    }
}
