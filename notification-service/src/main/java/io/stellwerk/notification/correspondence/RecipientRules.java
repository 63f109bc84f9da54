package io.stellwerk.notification.correspondence;

import io.stellwerk.notification.MailAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules about recipients. An agent's reply goes to every address that can be used; an automatic mail needs a person's address,
 * a message that wants an answer, and a sender who was not answered too often.
 *
 * @param desk the desk's own addresses
 * @param limits how often one sender is answered automatically
 */
public record RecipientRules(OwnAddresses desk, SenderHistory.SenderLimits limits) {

    /** Reason for which nothing at all may be sent to an address, if there is one. */
    public Optional<SuppressionReason> forbidden(@Nullable String given, boolean addressSuppressed) {
        Optional<MailAddress> address = MailAddress.of(given);
        if (address.isEmpty()) {
            boolean none = given == null || given.isBlank();
            return Optional.of(none ? SuppressionReason.NO_ADDRESS : SuppressionReason.INVALID_ADDRESS);
        }
        if (address.get().needsUnicode()) {
            return Optional.of(SuppressionReason.ADDRESS_NEEDS_SMTPUTF8);
        }
        if (desk.contains(address.get())) {
            return Optional.of(SuppressionReason.OWN_ADDRESS);
        }
        return addressSuppressed ? Optional.of(SuppressionReason.ADDRESS_SUPPRESSED) : Optional.empty();
    }

    /** Reason for which a machine may not answer the contact, if there is one; the storm breaker comes after this. */
    public Optional<SuppressionReason> forbiddenForMachines(
            Contact contact, boolean addressSuppressed, SenderHistory history, Instant now) {
        Optional<SuppressionReason> forbidden = forbidden(contact.address(), addressSuppressed);
        if (forbidden.isPresent()) {
            return forbidden;
        }
        if (MailAddress.of(contact.address()).filter(MailAddress::isRobot).isPresent()) {
            return Optional.of(SuppressionReason.ROBOT_ADDRESS);
        }
        return contact.autoReplyAllowed()
                ? history.refusal(limits, now)
                : Optional.of(SuppressionReason.AUTOMATIC_MESSAGE);
    }
}
