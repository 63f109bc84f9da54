package io.stellwerk.intake.email;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A report in the mail server's own words: recognised by its sender and subject, understood by typical phrases. */
final class Bounce {
    private static final int MAX_TEXT = 20_000;
    private static final Pattern MAIL_SERVER = Pattern.compile(
            "(?:mailer-?daemon|mail-?daemon|postmaster|mailerdaemon|daemon|mail|mta|mdaemon|mmdf|uucp|bounce|"
                    + "mail-?delivery.*|delivery.*|double-?bounce)(?:[+=.].*)?");
    private static final Pattern SUBJECT = Pattern.compile("undeliver|not? delivered|nondeliver|non-?delivery|delivery"
            + " (?:status|failure|failed|error|problem|report|notification|has failed|incomplete)|returned"
            + " (?:mail|to sender|message)|failure notice|mail (?:delivery|system|error|failure|could"
            + " not)|delivery.{0,20}(?:fail|delay)|(?:mail|message).{0,20}(?:returned|bounced|failed)|failed to"
            + " deliver|could ?n.t be delivered|could not be delivered|warning:"
            + " (?:message|could)|delayed|unzustellbar|nicht"
            + " zugestellt|zustell|(?:ü|ue)bermittlungsstatus|undelivered|dsn:|delivery"
            + " notification|bounce|permanent error|permanent fatal|there was an error sending your mail|problems?"
            + " delivering|message status|user unknown|non recapitabile|no se pudo|配信|エラー|メール.{0,10}(?:送信|届)");
    private static final Pattern DELAY_SUBJECT = Pattern.compile("delay|warning|not yet|noch nicht|verz(?:ö|oe)ger");
    private static final Pattern DELAY_TEXT = Pattern.compile(
            "will (?:be retried|be retrying|keep trying|continue|retry)|still trying|not yet been delivered"
                    + "|do not need to re-?send|no action is required|noch nicht zugestellt");
    private static final Pattern REPLY_CODE = Pattern.compile("(?<![\\d.])([45])\\d\\d[ -](?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w.-]{1,200}\\w");
    private static final Map<String, String> PHRASES =
            Map.of("delayed", "4.4.7", "transient", "4.0.0", "still trying", "4.4.7", "will retry", "4.4.7");
    private static final List<Map.Entry<Pattern, String>> REASONS = List.of(
            reason(
                    "user unknown|unknown (?:user|recipient|local)|no such (?:user|recipient|mailbox|address)|does"
                            + " ?n.t exist|does not exist|not listed in|invalid recipient|no mailbox here|user not"
                            + " found|unbekannter empf|empf(?:ä|ae)nger unbekannt",
                    "5.1.1"),
            reason(
                    "host (?:unknown|not found)|unknown host|domain not found|no such host|couldn't find any host|"
                            + "unrouteable mail domain|unrouteable address",
                    "5.1.2"),
            reason(
                    "(?:mailbox|quota|disk|storage).{0,40}(?:full|exceeded)|over"
                            + " ?quota|exceed.{0,30}quota|postfach.{0,20}voll",
                    "5.2.2"),
            reason("message.{0,30}(?:too (?:large|big)|exceeds)|size limit", "5.3.4"),
            reason("mail loop|too many hops", "5.4.6"),
            reason(
                    "timed? ?out|retry (?:time|timeout)|too long in (?:the )?queue|could not be delivered"
                            + " (?:for|within)",
                    "4.4.7"),
            reason("relay(?:ing)? (?:access )?denied|not permitted to relay", "5.7.1"),
            reason("spam|blacklist|blocked|rejected", "5.7.1"));

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

    private static Map.Entry<Pattern, String> reason(String phrases, String status) {
        return Map.entry(Pattern.compile(phrases), status);
    }

    /** Two independent signs are needed: a mail server as sender, a field of its own, a typical subject, a status. */
    boolean isLikely(boolean hasStatusPart) {
        if (headers.has("x-failed-recipients")) {
            return true;
        }
        boolean typical = SUBJECT.matcher(subject).find();
        boolean server = nullSender || isMailServer();
        return (server && (typical || hasStatusPart || tellsStatus()))
                || (typical && (hasStatusPart || (tellsStatus() && automatic())));
    }

    DeliveryStatus status(@Nullable String originalMessageId) {
        String code = statusCode();
        boolean delayed = code.startsWith("4")
                && (DELAY_SUBJECT.matcher(subject).find()
                        || DELAY_TEXT.matcher(text).find());
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
        Optional<String> delayed = PHRASES.entrySet().stream()
                .filter(phrase -> subject.contains(phrase.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return delayed.or(() -> REASONS.stream()
                .filter(reason -> reason.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst());
    }

    private String codeOfReply() {
        Matcher reply = REPLY_CODE.matcher(text);
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
        return ADDRESS.matcher(where)
                .results()
                .map(match -> match.group())
                .filter(address -> !address.equalsIgnoreCase(from.address()))
                .filter(address -> !MAIL_SERVER.matcher(localPart(address)).matches())
                .findFirst();
    }

    private boolean isMailServer() {
        String name = from.name() == null ? "" : from.name().toLowerCase(Locale.ROOT);
        return MAIL_SERVER.matcher(localPart(from.address())).matches()
                || (from.address().isEmpty() && MAIL_SERVER.matcher(name).matches());
    }

    private boolean automatic() {
        return headers.first("auto-submitted")
                .filter(value -> !value.startsWith("no"))
                .isPresent();
    }

    private boolean tellsStatus() {
        return DeliveryStatusReader.firstCode(text).isPresent()
                || REASONS.getFirst().getKey().matcher(text).find();
    }

    private static String localPart(String address) {
        int at = address.indexOf('@');
        return (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
    }
}
