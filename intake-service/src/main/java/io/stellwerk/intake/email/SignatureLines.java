package io.stellwerk.intake.email;

import java.util.regex.Pattern;

/** Lines with which signatures begin, and those that telephones and mail programs add. */
final class SignatureLines {
    /** What is longer than this is no signature, whatever stands above it. */
    static final int MAX_LINES = 25;

    private static final int MAX_FOOTER = 120;
    private static final Pattern DELIMITER = Pattern.compile("(?:--|__|_{5,}|[—–]{3,})\\s*");
    private static final Pattern MOBILE_FOOTER = Phrases.pattern(
            Phrases.any(
                    "sent (?:from|via|with|using) (?:my |the )?[\\p{L}\\d'’&/+-]+(?: [\\p{L}\\d'’&/+-]+){0,4}",
                    "get outlook for \\w+",
                    "outlook f(?:ü|ue)r \\w+ beziehen",
                    "holen sie sich outlook für \\w+",
                    "von (?:meinem|meiner|unterwegs)\\b[^,;:!?]{0,40} (?:gesendet|gesandt|verschickt)\\.?",
                    "(?:gesendet|gesandt|verschickt) (?:von|mit|aus|über|per) [^,;:!?]{1,50}",
                    "diese (?:nachricht|e-mail) wurde (?:von|mit) [^,;:!?]{1,60} gesendet\\.?",
                    "envoyé (?:de|depuis|à partir de) [^,;:!?]{1,40}",
                    "télécharger outlook pour \\w+",
                    "inviato da [^,;:!?]{1,30}",
                    "enviado (?:desde|do) [^,;:!?]{1,30}",
                    "verzonden vanaf [^,;:!?]{1,30}",
                    "wysłane z [^,;:!?]{1,30}",
                    "skickat från [^,;:!?]{1,30}",
                    "sendt fra [^,;:!?]{1,30}",
                    "lähetetty [^,;:!?]{1,30}",
                    "отправлено [^,;:!?]{1,30}"),
            "\\s*(?:[<\\[(]?https?://\\S+)?");
    private static final Pattern SENTENCE = Phrases.pattern("sent from (?:a|an|our|the|his|her|your) .*");

    private SignatureLines() {}

    static boolean isDelimiter(String line) {
        return line.length() < 80 && DELIMITER.matcher(line).matches();
    }

    static boolean isMobileFooter(String line) {
        String stripped = line.strip();
        return stripped.length() > 8
                && stripped.length() < MAX_FOOTER
                && MOBILE_FOOTER.matcher(stripped).matches()
                && !SENTENCE.matcher(stripped).matches();
    }
}
