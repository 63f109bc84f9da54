package io.stellwerk.notification.suppression;

import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.templates.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Suppressed addresses that a batch of events concerns, and what the batch changes about them. */
public final class Suppressions {

    private final Map<String, Suppression> active = new HashMap<>();
    private final Map<String, SentMail> sent = new HashMap<>();
    private final Map<String, Suppression> begun = new LinkedHashMap<>();
    private final Map<String, Suppression> lifted = new LinkedHashMap<>();
    private final Map<UUID, Suppression> met = new LinkedHashMap<>();
    private final List<DeliveryReport.Judged> reports = new ArrayList<>();
    private final Duration lasting;
    private final Supplier<UUID> ids;
    private final Instant now;

    /** Starts from the suppressions and mails that were loaded. */
    public Suppressions(
            Collection<Suppression> known,
            Collection<SentMail> reported,
            Duration lasting,
            Supplier<UUID> ids,
            Instant now) {
        known.forEach(suppression -> active.put(suppression.address(), suppression));
        reported.forEach(mail -> sent.put(key(mail.ticketId(), mail.messageId()), mail));
        this.lasting = lasting;
        this.ids = ids;
        this.now = now;
    }

    /** Takes a mail server's report: it suppresses the address if the mail came back from there for good. */
    public void reported(DeliveryReport report) {
        SentMail mail = report.messageId() == null ? null : sent.get(key(report.ticketId(), report.messageId()));
        DeliveryReport.Judged judged = report.judge(mail);
        reports.add(judged);
        if (mail != null && judged.verdict() == DeliveryReport.Verdict.RETURNED) {
            returned(mail, judged.recipient().status());
        }
    }

    private void returned(SentMail mail, String status) {
        Optional<Suppression> before = find(mail.recipient());
        boolean triedInSpite = before.filter(earlier -> mail.createdAt().isAfter(earlier.since()))
                .isPresent();
        if (before.isPresent() && !triedInSpite) {
            return;
        }
        Suppression suppression = new Suppression(
                ids.get(),
                mail.recipient(),
                triedInSpite ? Suppression.Scope.ALL : Suppression.Scope.AUTOMATIC,
                mail.ticketId(),
                mail.notificationId(),
                status,
                now,
                now.plus(lasting));
        active.put(mail.recipient(), suppression);
        begun.put(mail.recipient(), suppression);
        lifted.remove(mail.recipient());
    }

    /** A person wrote from the address, so somebody reads mail there again. */
    public void customerWrote(MailAddress address) {
        Suppression suppression = active.remove(address.value());
        if (suppression != null) {
            lifted.put(address.value(), suppression);
            begun.remove(address.value());
        }
    }

    /** A ticket of the address came in: unless a person's mail opened it, whoever works on it has to know. */
    public void ticketOf(UUID ticketId, MailAddress address, boolean personsMail) {
        if (personsMail) {
            customerWrote(address);
        }
        find(address.value()).ifPresent(suppression -> met.put(ticketId, suppression));
    }

    /** True if a mail of this kind may not be sent to the address now. */
    public boolean withholds(MailAddress address, Template template) {
        return find(address.value())
                .filter(suppression -> suppression.withholds(template, now))
                .isPresent();
    }

    private Optional<Suppression> find(String address) {
        return Optional.ofNullable(active.get(address)).filter(suppression -> now.isBefore(suppression.expiresAt()));
    }

    private static String key(UUID ticketId, String messageId) {
        return ticketId + " " + messageId;
    }

    /** The suppressions that begin or widen. */
    public Collection<Suppression> begun() {
        return List.copyOf(begun.values());
    }

    /** The suppressions that end. */
    public Collection<Suppression> lifted() {
        return List.copyOf(lifted.values());
    }

    /** The tickets that came in from suppressed addresses. */
    public Map<UUID, Suppression> met() {
        return Map.copyOf(met);
    }

    /** The reports, each with its meaning. */
    public List<DeliveryReport.Judged> reports() {
        return List.copyOf(reports);
    }
}
