package io.stellwerk.mail.senders;

import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.Mailbox;
import io.stellwerk.mail.headers.AddressHeader;
import io.stellwerk.mail.mime.MimeHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells who wrote a mail, and where answers go. A form, or a program, puts the person who filled it in into Reply-To: then
 * that person is the sender. Anybody else's Reply-To only says where to answer.
 */
public final class MailSenders {
    private static final List<String> SENDER_FIELDS =
            List.of("from", "reply-to", "sender", "resent-from", "return-path", "apparently-from");
    private static final List<String> ANSWER_FIELDS = List.of("reply-to");

    /** Fields with the author of a mail into whose From a mailing list put the mailbox. */
    private static final List<String> ORIGINAL_FIELDS = List.of("x-original-from", "x-original-sender", "reply-to");

    private static final EmailAddress NOBODY = new EmailAddress("", null);
    private static final int MAX_ANSWERED = 5;

    /** Words in accounts that programs send from. */
    private static final Set<String> PROGRAMS = Set.of(
            "noreply",
            "donotreply",
            "nepasrepondre",
            "nichtantworten",
            "form",
            "forms",
            "formular",
            "formulaire",
            "formulario",
            "kontaktformular",
            "contactform",
            "webform",
            "webformular",
            "contactus",
            "feedbackform",
            "mailform",
            "website",
            "webseite",
            "webserver",
            "www",
            "wwwdata",
            "wordpress",
            "typo3",
            "apache",
            "nginx",
            "nobody",
            "mailer",
            "notification",
            "notifications",
            "notify",
            "automailer",
            "system",
            "cron",
            "root",
            "daemon");

    private final MimeHeaders headers;
    private final Mailbox mailbox;
    private final List<String> charsetHints;
    private final EmailAddress from;
    private final List<EmailAddress> replyTo;

    public MailSenders(MimeHeaders headers, Mailbox mailbox, List<String> charsetHints) {
        this.headers = headers;
        this.mailbox = mailbox;
        this.charsetHints = charsetHints;
        this.from = named();
        this.replyTo = answered();
    }

    /** The person who wrote, as far as the header tells. */
    public EmailAddress sender() {
        return isOnBehalf() ? replyTo.getFirst() : from;
    }

    /** The address that answers go to, if it is not the sender's own; neither the mailbox nor a mailing list. */
    public List<EmailAddress> replyTo() {
        return replyTo.subList(isOnBehalf() ? 1 : 0, replyTo.size());
    }

    /** Tells whether the sender is the one of Reply-To, whose mail a program sent. */
    public boolean isOnBehalf() {
        return !replyTo.isEmpty() && isProgram(from);
    }

    /** The addresses of these fields, each once. */
    public List<EmailAddress> in(List<String> fields) {
        Map<String, EmailAddress> found = new LinkedHashMap<>();
        fields.stream()
                .flatMap(field -> headers.all(field).stream())
                .flatMap(header -> AddressHeader.read(header, charsetHints).stream())
                .filter(address -> address.address().indexOf('@') >= 0)
                .forEach(address -> found.putIfAbsent(address.address().toLowerCase(Locale.ROOT), address));
        return List.copyOf(found.values());
    }

    /** The first address that the header has for the sender; a name alone only where there is none. */
    private EmailAddress named() {
        @Nullable EmailAddress name = null;
        for (String field : SENDER_FIELDS) {
            for (String header : headers.all(field)) {
                for (EmailAddress sender : AddressHeader.read(header, charsetHints)) {
                    if (!sender.address().isEmpty()) {
                        return sender;
                    }
                    name = name == null ? sender : name;
                }
            }
        }
        return name == null ? NOBODY : name;
    }

    private List<EmailAddress> answered() {
        List<String> fields = mailbox.isAt(from.address()) ? ORIGINAL_FIELDS : ANSWER_FIELDS;
        boolean list = headers.has("list-id") || headers.has("list-post");
        return (list && fields.equals(ANSWER_FIELDS) ? List.<EmailAddress>of() : in(fields))
                .stream()
                        .filter(address -> !address.address().equalsIgnoreCase(from.address()))
                        .filter(address -> !mailbox.isAt(address.address()))
                        .limit(MAX_ANSWERED)
                        .toList();
    }

    /** A no-reply address, a web server's account, or the mailbox itself, which forms and mailing lists put in. */
    private boolean isProgram(EmailAddress address) {
        String lower = address.address().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at <= 0) {
            return true;
        }
        String account = lower.substring(0, at);
        return mailbox.isAt(lower)
                || PROGRAMS.contains(account.replace("-", "").replace("_", "").replace(".", ""))
                || account.contains("noreply")
                || account.contains("no-reply")
                || account.contains("no_reply")
                || account.contains("no.reply")
                || hasWord(account);
    }

    private static boolean hasWord(String account) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= account.length(); i++) {
            char next = i < account.length() ? account.charAt(i) : ' ';
            if (Character.isLetterOrDigit(next)) {
                word.append(next);
            } else if (PROGRAMS.contains(word.toString())) {
                return true;
            } else {
                word.setLength(0);
            }
        }
        return false;
    }
}
