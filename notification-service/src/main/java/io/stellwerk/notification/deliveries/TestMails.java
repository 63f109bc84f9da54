package io.stellwerk.notification.deliveries;

import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import io.stellwerk.ratelimits.Allowance;
import io.stellwerk.ratelimits.RateLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends test mails for administrators: a few, and each is written down before it leaves. */
@ApplicationScoped
public class TestMails {

    private static final Allowance ALLOWANCE = new Allowance(2, 5);
    private static final int MOST_PEOPLE = 1_000;

    private final MailSamples samples;
    private final AuditLog audit;
    private final RateLimit<String> limit = new RateLimit<>(MOST_PEOPLE, ALLOWANCE);

    TestMails(MailSamples samples, AuditLog audit) {
        this.samples = samples;
        this.audit = audit;
    }

    /** Counts a test mail against what a person may send, or answers after which time they may send another. */
    public Optional<Duration> take(Caller caller) {
        return limit.take(caller.actorId(), ALLOWANCE);
    }

    /** Sends one. Of the address only the domain is written down: it may be anybody's. */
    public Uni<SendResult> send(Template template, Language language, MailAddress recipient, Caller caller) {
        String domain = recipient.value().substring(recipient.value().lastIndexOf('@') + 1);
        AuditEntry entry = AuditEntry.done(
                caller,
                "template.test-mail",
                new Subject("template", template.wireName()),
                Map.of("language", language.code(), "domain", domain));
        return audit.append(entry).chain(() -> samples.send(template, language, recipient));
    }
}
