package io.stellwerk.mail.bounces;

import static io.stellwerk.mail.text.Phrases.any;
import static io.stellwerk.mail.text.Phrases.linear;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;

/** Names of mail servers, and the phrases of their reports, all in lower case. */
final class BouncePhrases {
    static final Pattern MAIL_SERVER = linear(
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

    /** Accounts that only servers have: Exchange's ends in the hexadecimal digits of an id. */
    static final Pattern REPORTER = linear(
            any("mailer-?daemon", "mail-?daemon", "mdaemon", "double-?bounce", "microsoftexchange[0-9a-f]{16,40}"),
            "(?:[+=.].*)?");

    static final Pattern SUBJECT = linear(any(
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
            "no se puede entregar",
            "non remis",
            "non distribuable",
            "échec de la remise",
            "impossibile recapitare",
            "mancato recapito",
            "onbestelbaar",
            "niet te bezorgen",
            "não entregue",
            "não é possível entregar",
            "kan inte levereras",
            "olevererbart",
            "ikke leveret",
            "kan ikke leveres",
            "ikke levert",
            "toimittaminen epäonnistui",
            "nie można dostarczyć",
            "niedostarczalne",
            "nedoručitelné",
            "kézbesíthetetlen",
            "teslim edilemedi",
            "не удается доставить",
            "недоставлен",
            "无法送达",
            "未送达",
            "未传递",
            "無法傳遞",
            "배달되지 않음",
            "配信",
            "エラー",
            "メール.{0,10}(?:送信|届)"));

    private static final List<String> REPORT_SUBJECTS = List.of(
            "undeliverable",
            "undelivered",
            "unzustellbar",
            "returned mail",
            "failure notice",
            "mail delivery fail",
            "mail delivery sub",
            "mail delivery sys",
            "mail delivery prob",
            "delivery status notification",
            "delivery failure",
            "delivery notification",
            "delivery report",
            "delivery has failed",
            "non-delivery",
            "nondelivery",
            "message delivery fail",
            "mail system error",
            "postmaster notify",
            "warning: could not send",
            "warning: message",
            "permanent delivery",
            "mail could not be delivered");

    static final List<String> DELAY_SUBJECTS =
            List.of("delay", "warning", "not yet", "noch nicht", "verzöger", "verzoeger");

    static final List<String> DELAY_TEXTS = List.of(
            "will be retried",
            "will be retrying",
            "will keep trying",
            "will continue",
            "will retry",
            "still trying",
            "not yet been delivered",
            "do not need to resend",
            "do not need to re-send",
            "no action is required",
            "noch nicht zugestellt");

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

    /** True if a subject begins as those that servers write; people name the matter first. */
    static boolean isReportSubject(String subject) {
        return REPORT_SUBJECTS.stream().anyMatch(subject::startsWith);
    }

    static boolean contains(List<String> phrases, String text) {
        return phrases.stream().anyMatch(text::contains);
    }

    private static Map.Entry<Pattern, String> reason(String status, String... phrases) {
        return Map.entry(linear(any(phrases)), status);
    }
}
