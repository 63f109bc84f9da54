package io.stellwerk.mail.bounces;

import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.ReportedRecipient;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.mime.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report in the mail server's own words: recognised by its sender and subject, understood by typical phrases. Such a
 * mail is shown to nobody, so that it must be sure that no person wrote it: those who look after mail servers write about
 * delivery from their postmaster's address, in the words of the reports.
 */
final class Bounce {
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_RECIPIENTS = 100;

    private final MimeHeaders headers;
    private final EmailAddress from;
    private final String account;
    private final String subject;
    private final String text;
    private final boolean nullSender;

    Bounce(MimeHeaders headers, EmailAddress from, String subject, String text, boolean nullSender) {
        this.headers = headers;
        this.from = from;
        this.account = localPart(from.address());
        this.subject = subject.toLowerCase(Locale.ROOT);
        this.text = (text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text).toLowerCase(Locale.ROOT);
        this.nullSender = nullSender;
    }

    /** An account that only servers have and one sign more; anybody else needs signs that a person cannot give. */
    boolean isLikely(boolean hasStatusPart, List<MimePart> parts) {
        if (headers.has("x-failed-recipients") || headers.has("x-ms-exchange-message-is-ndr")) {
            return true;
        }
        boolean typical = BouncePhrases.SUBJECT.matcher(subject).find();
        if (isReporter()) {
            return typical || hasStatusPart || tellsStatus();
        }
        boolean automatic = nullSender || isAutoSubmitted() || isFromServer();
        boolean server = from.address().isEmpty()
                || BouncePhrases.MAIL_SERVER.matcher(account).matches();
        if (automatic && typical) {
            return server || nullSender || hasStatusPart || (tellsStatus() && returns(parts));
        }
        if (automatic && server) {
            return hasStatusPart || tellsStatus();
        }
        return server && BouncePhrases.isReportSubject(subject) && (hasStatusPart || (tellsStatus() && returns(parts)));
    }

    /** At least one, whose address may be unknown. */
    List<ReportedRecipient> recipients() {
        String code = statusCode();
        boolean delayed = code.startsWith("4")
                && (BouncePhrases.contains(BouncePhrases.DELAY_SUBJECTS, subject)
                        || BouncePhrases.contains(BouncePhrases.DELAY_TEXTS, text));
        String action = code.startsWith("2") ? "delivered" : delayed ? "delayed" : "failed";
        boolean permanent = action.equals("failed") && code.startsWith("5");
        List<String> failed = headers.all("x-failed-recipients").stream()
                .flatMap(field -> AddressesInText.in(field).stream())
                .distinct()
                .limit(MAX_RECIPIENTS)
                .toList();
        if (failed.isEmpty()) {
            return List.of(new ReportedRecipient(recipient(), null, action, code, permanent));
        }
        return failed.stream()
                .map(address -> new ReportedRecipient(address, null, action, code, permanent))
                .toList();
    }

    String statusCode() {
        Optional<String> stated = StatusCodes.first(text);
        return stated.filter(code -> !code.endsWith(".0.0"))
                .or(this::codeOfPhrase)
                .or(() -> stated)
                .orElseGet(() -> StatusCodes.replyClass(text).orElse("5") + ".0.0");
    }

    /** The status that the words tell, where the given one of the same class says nothing. */
    String moreExactly(String status) {
        if (!status.endsWith(".0.0")) {
            return status;
        }
        String spoken = statusCode();
        return spoken.charAt(0) == status.charAt(0) ? spoken : status;
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

    @Nullable
    String recipient() {
        return headers.first("x-failed-recipients")
                .or(() -> Optional.of(text))
                .flatMap(this::firstAddress)
                .orElse(null);
    }

    private Optional<String> firstAddress(String where) {
        return AddressesInText.in(where).stream()
                .filter(address -> !address.equalsIgnoreCase(from.address()))
                .filter(address ->
                        !BouncePhrases.MAIL_SERVER.matcher(localPart(address)).matches())
                .findFirst();
    }

    /** No person writes from such an account, or under such a name without any address. */
    private boolean isReporter() {
        String name = from.name() == null ? "" : from.name().toLowerCase(Locale.ROOT);
        return BouncePhrases.REPORTER.matcher(account).matches()
                || (account.isEmpty() && BouncePhrases.REPORTER.matcher(name).matches());
    }

    /** Some servers write their own name, or an empty From, where others write the null sender. */
    private boolean isFromServer() {
        return headers.all("return-path").stream()
                        .map(path -> path.toLowerCase(Locale.ROOT))
                        .anyMatch(path -> path.startsWith("<mailer-daemon"))
                || headers.all("from").stream().anyMatch(field -> field.strip().equals("<>"));
    }

    private static boolean returns(List<MimePart> parts) {
        return ReturnedMessage.of(parts, List.of()).messageId() != null;
    }

    private boolean isAutoSubmitted() {
        return headers.first("auto-submitted")
                .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                .isPresent();
    }

    private boolean tellsStatus() {
        return StatusCodes.first(text).isPresent()
                || BouncePhrases.REASONS.getFirst().getKey().matcher(text).find();
    }

    private static String localPart(String address) {
        int at = address.indexOf('@');
        return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
