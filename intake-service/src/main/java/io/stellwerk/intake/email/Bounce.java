package io.stellwerk.intake.email;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A report in the mail server's own words: recognised by its sender and subject, understood by typical phrases. */
final class Bounce {
    private static final int MAX_TEXT = 20_000;

    private final MimeHeaders headers;
    private final EmailAddress from;
    private final String subject;
    private final String text;
    private final boolean nullSender;

    Bounce(MimeHeaders headers, EmailAddress from, String subject, String text, boolean nullSender) {
        this.headers = headers;
        this.from = from;
        this.subject = subject.toLowerCase(Locale.ROOT);
        this.text = (text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text).toLowerCase(Locale.ROOT);
        this.nullSender = nullSender;
    }

    /** Two independent signs are needed: a mail server as sender, a field of its own, a typical subject, a status. */
    boolean isLikely(boolean hasStatusPart) {
        if (headers.has("x-failed-recipients")) {
            return true;
        }
        boolean typical = BouncePhrases.SUBJECT.matcher(subject).find();
        boolean server = nullSender || isMailServer();
        boolean told = hasStatusPart || tellsStatus();
        return (server && (typical || told)) || (typical && told && automatic());
    }

    DeliveryStatus status(@Nullable String originalMessageId) {
        String code = statusCode();
        boolean delayed = code.startsWith("4")
                && (BouncePhrases.DELAY_SUBJECT.matcher(subject).find()
                        || BouncePhrases.DELAY_TEXT.matcher(text).find());
        String action = code.startsWith("2") ? "delivered" : delayed ? "delayed" : "failed";
        boolean permanent = action.equals("failed") && code.startsWith("5");
        return new DeliveryStatus(action, code, recipient(), permanent, originalMessageId);
    }

    String statusCode() {
        return DeliveryStatusReader.firstCode(text)
                .filter(code -> !code.endsWith(".0.0"))
                .or(this::codeOfPhrase)
                .or(() -> DeliveryStatusReader.firstCode(text))
                .orElseGet(this::codeOfReply);
    }

    /** What the words say, where a status of the same class says nothing. */
    String moreExactly(String status) {
        String spoken = statusCode();
        return status.endsWith(".0.0") && spoken.charAt(0) == status.charAt(0) ? spoken : status;
    }

    private Optional<String> codeOfPhrase() {
        Optional<String> delayed = BouncePhrases.DELAYS.entrySet().stream()
                .filter(phrase -> subject.contains(phrase.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return delayed.or(() -> BouncePhrases.REASONS.stream()
                .filter(reason -> reason.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst());
    }

    private String codeOfReply() {
        Matcher reply = BouncePhrases.REPLY_CODE.matcher(text);
        return reply.find() ? reply.group(1) + ".0.0" : "5.0.0";
    }

    @Nullable
    String recipient() {
        return headers.first("x-failed-recipients")
                .or(() -> Optional.of(text))
                .flatMap(this::firstAddress)
                .orElse(null);
    }

    private Optional<String> firstAddress(String where) {
        return BouncePhrases.ADDRESS
                .matcher(where)
                .results()
                .map(match -> match.group())
                .filter(address -> !address.equalsIgnoreCase(from.address()))
                .filter(address ->
                        !BouncePhrases.MAIL_SERVER.matcher(localPart(address)).matches())
                .findFirst();
    }

    private boolean isMailServer() {
        return from.address().isEmpty()
                || BouncePhrases.MAIL_SERVER.matcher(localPart(from.address())).matches();
    }

    private boolean automatic() {
        return headers.first("auto-submitted")
                .filter(value -> !value.startsWith("no"))
                .isPresent();
    }

    private boolean tellsStatus() {
        return DeliveryStatusReader.firstCode(text).isPresent()
                || BouncePhrases.REASONS.getFirst().getKey().matcher(text).find();
    }

    private static String localPart(String address) {
        int at = address.indexOf('@');
        return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
