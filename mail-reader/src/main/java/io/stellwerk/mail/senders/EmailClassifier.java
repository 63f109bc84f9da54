package io.stellwerk.mail.senders;

import com.google.re2j.Pattern;
import io.stellwerk.mail.DeliveryStatus;
import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.EmailKind;
import io.stellwerk.mail.Mailbox;
import io.stellwerk.mail.headers.AddressHeader;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.text.Phrases;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides what kind of sender a message has, and whether an automatic answer may go out. */
public final class EmailClassifier {
    private static final int MAX_ACCOUNT = 320;
    private static final Pattern NO_REPLY_TO = Phrases.linear(
            Phrases.any(
                    "no[-_.]?reply.*",
                    "do[-_.]?not[-_.]?reply.*",
                    "mailer-daemon",
                    "mail-?daemon",
                    "postmaster",
                    "abuse",
                    "root",
                    "bounces?",
                    "virus",
                    "spam",
                    "listserv",
                    "majordomo",
                    ".*-(?:request|bounces?|owner|noreply)"),
            "(?:[+=].*)?");

    /** Fields in which whoever rewrites the sender keeps the person who wrote. */
    private static final List<String> ORIGINAL_SENDER_FIELDS =
            List.of("x-original-from", "x-original-sender", "x-google-original-from", "x-mailman-original-from");

    private final MimeHeaders headers;
    private final Mailbox mailbox;
    private final AutomaticMail automatic;

    public EmailClassifier(MimeHeaders headers, Mailbox mailbox) {
        this.headers = headers;
        this.mailbox = mailbox;
        this.automatic = new AutomaticMail(headers);
    }

    public EmailKind kind(EmailAddress from, @Nullable String messageId, @Nullable DeliveryStatus status) {
        if (isOwnLoop(from, messageId)) {
            return EmailKind.OWN_LOOP;
        }
        if (status != null) {
            return EmailKind.DELIVERY_STATUS;
        }
        return automatic.isByMachine() ? EmailKind.AUTO_RESPONSE : EmailKind.HUMAN;
    }

    public boolean autoReplyAllowed(EmailKind kind, EmailAddress from) {
        String address = from.address().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        return kind == EmailKind.HUMAN
                && at > 0
                && at <= MAX_ACCOUNT
                && !automatic.wantsQuiet()
                && !NO_REPLY_TO.matcher(address.substring(0, at)).matches()
                && !mailbox.isAt(address);
    }

    public boolean hasNullSender() {
        return automatic.hasNullSender();
    }

    /**
     * The mailbox's own Message-ID, or its address where nobody else can have put it: a mailing list and a web form send
     * people's mails from its address, and some lists mark with X-Loop all that goes through them.
     */
    private boolean isOwnLoop(EmailAddress from, @Nullable String messageId) {
        if (messageId != null && mailbox.hasSent().test(messageId)) {
            return true;
        }
        boolean own = mailbox.isAt(from.address())
                || headers.all("x-loop").stream().anyMatch(loop -> mailbox.isAt(loop.strip()));
        return own && !isPassedOn(from);
    }

    private boolean isPassedOn(EmailAddress from) {
        return automatic.isThroughList()
                || ORIGINAL_SENDER_FIELDS.stream().anyMatch(headers::has)
                || (from.name() != null && from.name().toLowerCase(Locale.ROOT).contains(" via "))
                || headers.all("reply-to").stream()
                        .flatMap(field -> AddressHeader.read(field, List.of()).stream())
                        .map(answer -> answer.address().toLowerCase(Locale.ROOT))
                        .anyMatch(answer -> answer.indexOf('@') > 0 && !mailbox.isAt(answer));
    }
}
