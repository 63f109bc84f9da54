package io.stellwerk.intake.messages;

import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.attachments.AttachmentPolicy;
import io.stellwerk.intake.attachments.ConfiguredPolicy;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.messaging.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes messages out of what channels of plain words hand over. */
@ApplicationScoped
public class InboundMessages {
    private static final int MAX_NAME = 200;
    private static final int MAX_FACT = 2000;

    /** The fact that keeps a number by which nobody is recognised. */
    private static final String CALLER_SHOWS = "caller-shows";

    private final TimeOrderedIds ids;
    private final ConfiguredPolicy policy;
    private final String phoneRegion;

    InboundMessages(TimeOrderedIds ids, ConfiguredPolicy policy, IntakeConfig config) {
        this.ids = ids;
        this.policy = policy;
        this.phoneRegion = config.phoneRegion();
    }

    /** The message that a draft stands for. */
    public InboundMessage of(Draft draft) {
        return of(draft, List.of());
    }

    /** The same with files. */
    public InboundMessage of(Draft draft, List<AttachmentPolicy.File> files) {
        UUID id = ids.get();
        String text = Words.text(draft.text(), Words.MAX_TEXT);
        String subject = draft.subject() == null || draft.subject().isBlank()
                ? Words.firstLine(text)
                : Words.line(draft.subject(), Words.MAX_SUBJECT);
        MessageKey key = draft.key() == null ? MessageKey.of(draft.channel().code() + ":" + id) : draft.key();
        Sender sender = sender(draft.from());
        return new InboundMessage(
                id,
                draft.channel(),
                List.of(key),
                Origin.PERSON,
                true,
                sender,
                new Content(subject, text, null, null, null, null, policy.get().apply(files, ids)),
                null,
                null,
                draft.ticket() == null ? List.of() : List.of(draft.ticket()),
                facts(draft, sender),
                language(draft.language()),
                draft.receivedAt() == null ? Instant.now() : draft.receivedAt(),
                draft.traceparent());
    }

    private Sender sender(Draft.From from) {
        List<Identity> identities = new ArrayList<>();
        if (from.externalId() != null) {
            identities.add(Identity.external(Words.line(from.externalId(), MAX_NAME)));
        }
        if (from.email() != null) {
            identities.add(Identity.email(Words.line(from.email(), MAX_NAME * 2)));
        }
        if (from.phone() != null) {
            Identity.phone(Words.line(from.phone(), MAX_NAME), phoneRegion).ifPresent(identities::add);
        }
        String name = from.name() == null ? "" : Words.line(from.name(), MAX_NAME);
        return new Sender(name.isEmpty() ? null : name, identities);
    }

    private static Map<String, String> facts(Draft draft, Sender sender) {
        Map<String, String> facts = clean(draft.facts());
        String phone = draft.from().phone();
        if (phone != null
                && !phone.isEmpty()
                && sender.identity(Identity.Kind.PHONE).isEmpty()) {
            facts.put(CALLER_SHOWS, Words.line(phone, MAX_NAME));
        }
        return facts;
    }

    private static Map<String, String> clean(Map<String, String> facts) {
        Map<String, String> clean = new LinkedHashMap<>();
        facts.forEach((name, value) -> clean.put(Words.line(name, MAX_NAME), Words.text(value, MAX_FACT)));
        return clean;
    }

    private static @Nullable String language(@Nullable String hint) {
        return hint == null || !hint.matches("[A-Za-z]{2}([-_].*)?")
                ? null
                : hint.substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
