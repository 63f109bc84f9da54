package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.intake.email.EmailMessages;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Draft;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.InboundMessages;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.mail.NotAnEmail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Brings letters to the desk, as web forms, mail fetchers and integrations do: again and again until they are told. */
final class Letterbox {

    private final Stage stage;

    Letterbox(Stage stage) {
        this.stage = stage;
    }

    void deliver(Letter letter, Running intake) {
        stage.world().statistics().count("deliveries");
        if (letter.way() == Letter.Way.TOPIC) {
            post(letter);
            return;
        }
        Process process = intake.process();
        letter.begin(process);
        stage.world()
                .as(
                        process,
                        () -> received(letter, intake)
                                .subscribe()
                                .with(receipt -> answered(letter, process, receipt), failure -> letter.end(process)));
    }

    private Uni<Receipt> received(Letter letter, Running intake) {
        ReceiveMessage receive = intake.beans().get(ReceiveMessage.class);
        Instant now = stage.world().shownTo(intake.process());
        InboundMessage message = letter.way() == Letter.Way.WEB
                ? intake.beans().get(InboundMessages.class).of(draft(letter, now))
                : mail(letter, intake.beans().get(EmailMessages.class), now);
        return receive.receive(message);
    }

    private static Draft draft(Letter letter, Instant now) {
        String text = new String(letter.content(), StandardCharsets.UTF_8);
        return new Draft(
                Channel.WEB,
                new MessageKey("web:" + letter.name(), text),
                new Draft.From("Someone", letter.sender(), null, null),
                "request " + letter.name(),
                text,
                null,
                Map.of(),
                null,
                now,
                null);
    }

    private InboundMessage mail(Letter letter, EmailMessages emails, Instant now) {
        try {
            InboundMessage read = emails.read(letter.content(), null, null);
            boolean fooled = stage.world().has(Flaw.MACHINES_ARE_ANSWERED) && read.origin() == Origin.MACHINE;
            return new InboundMessage(
                    read.id(),
                    read.channel(),
                    read.keys(),
                    fooled ? Origin.PERSON : read.origin(),
                    fooled || read.autoReplyAllowed(),
                    read.sender(),
                    read.content(),
                    read.mail(),
                    read.report(),
                    read.threads(),
                    read.facts(),
                    read.languageHint(),
                    now,
                    read.traceparent());
        } catch (NotAnEmail e) {
            throw new IllegalStateException("the simulation wrote no mail", e);
        }
    }

    private void answered(Letter letter, Process process, Receipt receipt) {
        letter.end(process);
        letter.receipts().add(receipt);
        Promises.check(stage, letter);
    }

    /** What an integration posts bears another event id each time, and the same source message id. */
    private void post(Letter letter) {
        String eventId = letter.name() + "-" + (stage.world().chance().oneIn(2) ? "1" : "2");
        letter.posted();
        String text = new String(letter.content(), StandardCharsets.UTF_8);
        String data = "{\"channel\":\"API\",\"sourceMessageId\":\"" + letter.name() + "\",\"sender\":{\"email\":\""
                + letter.sender() + "\"},\"subject\":\"request " + letter.name() + "\",\"text\":\"" + text
                + "\",\"receivedAt\":\"" + stage.world().now() + "\"}";
        stage.broker()
                .append(
                        "channel.inbound.v1",
                        letter.name(),
                        headers(
                                eventId,
                                "stellwerk.channel.message-received.v1",
                                letter.name(),
                                stage.world().now()),
                        data.getBytes(StandardCharsets.UTF_8));
    }

    static List<Header> headers(String id, String type, String subject, Instant time) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", id),
                header("ce_type", type),
                header("ce_source", "/simulation"),
                header("ce_subject", subject),
                header("ce_time", time.toString()));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
