package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.suppression.DeliveryReport;
import io.stellwerk.notification.suppression.Suppressions;
import io.stellwerk.notification.templates.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides, for a batch of events, who is told what. Starts from what was loaded, and collects what has to be written.
 */
public final class Correspondence {

    private final CorrespondenceRules rules;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final Map<UUID, Contact> contacts;
    private final Map<String, SenderHistory> histories;
    private final Suppressions suppressions;
    private final Addressing addressing;
    private final List<Notification> waiting;
    private final StormBreaker known;
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private final Set<UUID> languageFound = new LinkedHashSet<>();
    private final List<Notification> written = new ArrayList<>();
    private final Map<UUID, Notification> released = new LinkedHashMap<>();
    private StormBreaker breaker;
    private int admitted;

    /** Starts from what was loaded. */
    public Correspondence(CorrespondenceRules rules, KnownCorrespondence known, Supplier<UUID> ids, Instant now) {
        this.rules = rules;
        this.ids = ids;
        this.now = now;
        this.contacts = new HashMap<>(known.contacts());
        this.histories = new HashMap<>(known.histories());
        this.suppressions = new Suppressions(known.suppressions(), known.reported(), rules.suppressedFor(), ids, now);
        this.addressing = new Addressing(rules.recipients(), suppressions, ids);
        this.waiting = List.copyOf(known.waiting());
        this.known = known.breaker();
        this.breaker = known.breaker().at(now, rules.storm());
    }

    /** A ticket arrived: its sender gets a receipt, unless a rule forbids it, and replies that waited may leave. */
    public void ticketReceived(UUID ticketId, Contact.FirstMessage message, Cause cause) {
        Contact contact = change(contact(ticketId).received(message));
        address(contact).ifPresent(address -> suppressions.ticketOf(ticketId, address, message.personsMail()));
        for (Notification reply : waiting) {
            if (reply.ticketId().equals(ticketId)) {
                released.put(reply.id(), addressing.toCustomer(reply, contact));
                written.addAll(addressing.copies(reply, contact));
            }
        }
        Notification receipt = Notification.draft(ids.get(), contact, Template.RECEIPT, null, cause, now);
        written.add(receiptRefusal(contact)
                .map(reason -> receipt.suppressed(address(contact), reason))
                .orElseGet(() -> admitted(receipt, contact)));
    }

    /** The customer wrote again: the next answer goes below that message. */
    public void customerReplied(
            UUID ticketId, @Nullable String messageId, List<String> references, boolean personsMail) {
        Contact contact = change(contact(ticketId).wroteAgain(messageId, references));
        if (personsMail) {
            address(contact).ifPresent(suppressions::customerWrote);
        }
    }

    /** A mail server reported on a mail of the desk. */
    public void reported(DeliveryReport report) {
        suppressions.reported(report);
    }

    /** The customer's language was found: a mail that was held for it may leave. */
    public void languageAssessed(UUID ticketId, String language) {
        change(contact(ticketId).assessed(language));
        languageFound.add(ticketId);
    }

    /** An agent answered: the customer gets the answer, as soon as it is known who that is. */
    public void agentReplied(UUID ticketId, @Nullable String language, Answer answer, Cause cause) {
        Contact contact = contact(ticketId);
        if (language != null && contact.assessedLanguage() == null) {
            contact = change(contact.assessed(language));
        }
        Notification reply = Notification.draft(ids.get(), contact, Template.AGENT_REPLY, answer, cause, now);
        written.add(addressing.toCustomer(reply, contact));
        written.addAll(addressing.copies(reply, contact));
    }

    private Notification admitted(Notification receipt, Contact contact) {
        MailAddress address = address(contact).orElseThrow();
        histories.put(address.mailbox(), history(contact).answeredAt(now));
        answered.add(address.mailbox());
        breaker = breaker.afterSending();
        admitted++;
        return receipt.to(address, rules.delay(contact));
    }

    private Optional<SuppressionReason> receiptRefusal(Contact contact) {
        Optional<SuppressionReason> refusal = rules.recipients()
                .forbiddenForMachines(contact, isSuppressed(contact, Template.RECEIPT), history(contact), now);
        if (refusal.isEmpty() && !breaker.admits(rules.storm())) {
            breaker = breaker.afterRefusing(now);
            return Optional.of(SuppressionReason.STORM_BREAKER);
        }
        return refusal;
    }

    private Contact contact(UUID ticketId) {
        return contacts.computeIfAbsent(ticketId, Contact::unknown);
    }

    private Contact change(Contact contact) {
        contacts.put(contact.ticketId(), contact);
        changed.add(contact.ticketId());
        return contact;
    }

    private boolean isSuppressed(Contact contact, Template template) {
        return address(contact).filter(a -> suppressions.withholds(a, template)).isPresent();
    }

    private SenderHistory history(Contact contact) {
        return address(contact).map(a -> histories.get(a.mailbox())).orElseGet(SenderHistory::none);
    }

    private static Optional<MailAddress> address(Contact contact) {
        return MailAddress.of(contact.address());
    }

    /** The ticket's name among people, once its first message was read. */
    public @Nullable String ticketNumber(UUID ticketId) {
        return contact(ticketId).ticketNumber();
    }

    /** The contacts to be written. */
    public List<Contact> changedContacts() {
        return changed.stream().map(this::contact).toList();
    }

    /** The new rows of the ledger. */
    public List<Notification> written() {
        return List.copyOf(written);
    }

    /** The rows that waited for a contact, as they stand now. */
    public Collection<Notification> released() {
        return List.copyOf(released.values());
    }

    /** The changes of suppressed addresses. */
    public Suppressions suppressions() {
        return suppressions;
    }

    /** The tickets whose language was found. */
    public Set<UUID> languageFound() {
        return Set.copyOf(languageFound);
    }

    /** The histories of the senders that get an automatic answer. */
    public Map<String, SenderHistory> answeredSenders() {
        Map<String, SenderHistory> result = new LinkedHashMap<>();
        answered.forEach(one -> result.put(one, histories.getOrDefault(one, SenderHistory.none())));
        return result;
    }

    /** The breaker as it stands now. */
    public StormBreaker breaker() {
        return breaker;
    }

    /** Number of automatic mails that it let through. */
    public int admitted() {
        return admitted;
    }

    /** True if the breaker has to be written. */
    public boolean breakerTouched() {
        return !breaker.equals(known);
    }
}
