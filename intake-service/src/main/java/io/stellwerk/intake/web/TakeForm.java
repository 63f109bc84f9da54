package io.stellwerk.intake.web;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.DeskConfig;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.intake.email.OriginalMails;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Draft;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.InboundMessages;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.replytokens.FormStamp;
import io.stellwerk.intake.replytokens.TokenKeys;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Shows the form with a stamp, and takes what comes back. What a program seems to have sent is kept among the ignored messages. */
@ApplicationScoped
public class TakeForm {

    private static final int MOST_KEPT = 200_000;

    private final InboundMessages messages;
    private final ReceiveMessage receive;
    private final FormConfig config;
    private final TokenKeys keys;

    TakeForm(InboundMessages messages, ReceiveMessage receive, FormConfig config, DeskConfig desk) {
        this.messages = messages;
        this.receive = receive;
        this.config = config;
        this.keys = TokenKeys.of(desk.tokenSecret().orElse(null), desk.tokenKeys(), desk.tokenValidDays());
    }

    /** The stamp of a form that is shown now. */
    public String stamp(UUID id, Instant now) {
        return new FormStamp(id, now).text(keys);
    }

    /** Stores what was sent, or answers nothing if the form has to be shown anew. */
    public Uni<Optional<Receipt>> take(Submission form, Instant now) {
        Optional<FormStamp> stamp = FormStamp.read(form.stamp(), keys);
        Showing showing = Showing.of(stamp, form.hidden(), now, config.soonest(), config.validity());
        if (showing == Showing.OUT_OF_DATE) {
            return Uni.createFrom().item(Optional.empty());
        }
        InboundMessage message = messages.of(draft(form, stamp.orElseThrow()));
        return receive.receive(
                        showing == Showing.SUSPICIOUS
                                ? message.suspect(OriginalMails.pack(FormMail.of(form, now), MOST_KEPT))
                                : message)
                .map(Optional::of);
    }

    /** A form is sent once: the same words again are a repeat. */
    private static Draft draft(Submission form, FormStamp stamp) {
        return new Draft(
                Channel.WEB,
                MessageKey.of("form:" + stamp.id(), WireJson.write(form.values())),
                new Draft.From(form.value("name"), form.value("email"), null, null),
                form.value("subject"),
                form.value("text"),
                form.language(),
                RequestForm.facts(form.values()),
                null,
                null,
                form.traceparent());
    }
}
