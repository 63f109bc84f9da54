package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Phrases.any;
import static io.stellwerk.intake.email.Phrases.pattern;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How mail servers name themselves, their reports, and the reasons in them. */
final class BouncePhrases {
    static final Pattern MAIL_SERVER = pattern(
            any(
                    "mailer-?daemon",
                    "mail-?daemon",
                    "postmaster",
                    "daemon",
                    "mta",
                    "mdaemon",
                    "mmdf",
                    "uucp",
                    "mail[.-]?delivery.*",
                    "double-?bounce"),
            "(?:[+=.].*)?");

    static final Pattern SUBJECT = pattern(any(
            "undeliver",
            "not? delivered",
            "non-?delivery",
            "delivery (?:status|failure|failed|error|problem|report|notification|has failed|incomplete)",
            "delivery.{0,20}(?:fail|delay)",
            "returned (?:mail|to sender|message)",
            "failure notice",
            "mail (?:delivery|system|error|failure|could not)",
            "(?:mail|message).{0,20}(?:returned|bounced|failed)",
            "failed to deliver",
            "could(?: not|n't) be delivered",
            "could not send",
            "warning: (?:message|could)",
            "delayed",
            "unzustellbar",
            "nicht zugestellt",
            "zustell",
            "(?:ü|ue)bermittlungsstatus",
            "dsn:",
            "bounce",
            "permanent (?:error|fatal)",
            "error sending your mail",
            "problems? delivering",
            "message status",
            "user unknown",
            "postmaster notify",
            "non recapitabile",
            "no se pudo",
            "配信",
            "エラー",
            "メール.{0,10}(?:送信|届)"));

    static final Pattern DELAY_SUBJECT = pattern(any("delay", "warning", "not yet", "noch nicht", "verz(?:ö|oe)ger"));

    static final Pattern DELAY_TEXT = pattern(any(
            "will (?:be retried|be retrying|keep trying|continue|retry)",
            "still trying",
            "not yet been delivered",
            "do not need to re-?send",
            "no action is required",
            "noch nicht zugestellt"));

    static final Pattern REPLY_CODE = pattern("(?<![\\d.])([45])\\d\\d[ -](?!\\d)");

    static final Pattern ADDRESS = pattern("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w.-]{1,200}\\w");

    /** Phrases of subjects that announce a delay, with the status they amount to. */
    static final Map<String, String> DELAYS =
            Map.of("delayed", "4.4.7", "transient", "4.0.0", "still trying", "4.4.7", "will retry", "4.4.7");

    /** Phrases of texts, with the status they amount to; the most telling first. */
    static final List<Map.Entry<Pattern, String>> REASONS = List.of(
            reason(
                    "5.1.1",
                    "user unknown",
                    "unknown (?:user|recipient|local)",
                    "no such (?:user|recipient|mailbox|address)",
                    "do(?:es|) ?(?:n't|not) exist",
                    "not listed in",
                    "invalid recipient",
                    "no mailbox here",
                    "user not found",
                    "unbekannter empf",
                    "empf(?:ä|ae)nger unbekannt"),
            reason(
                    "5.1.2",
                    "host (?:unknown|not found)",
                    "unknown host",
                    "domain not found",
                    "no such host",
                    "couldn't find any host",
                    "unrouteable (?:mail domain|address)"),
            reason(
                    "5.2.2",
                    "(?:mailbox|quota|disk|storage).{0,40}(?:full|exceeded)",
                    "over ?quota",
                    "exceed.{0,30}quota",
                    "postfach.{0,20}voll"),
            reason("5.3.4", "message.{0,30}(?:too (?:large|big)|exceeds)", "size limit"),
            reason("5.4.6", "mail loop", "too many hops"),
            reason(
                    "4.4.7",
                    "timed? ?out",
                    "retry (?:time|timeout)",
                    "too long in (?:the )?queue",
                    "could not be delivered (?:for|within)"),
            reason("5.7.1", "relay(?:ing)? (?:access )?denied", "not permitted to relay"),
            reason("5.7.1", "spam", "blacklist", "blocked", "rejected"));

    private BouncePhrases() {}

    private static Map.Entry<Pattern, String> reason(String status, String... phrases) {
        return Map.entry(pattern(any(phrases)), status);
    }
}
