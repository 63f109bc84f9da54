package io.stellwerk.intake.email;

import java.util.regex.Pattern;

/** Lines with which signatures begin, and those that telephones and mail programs add. */
final class SignatureLines {
    /** What is longer than this is no signature, whatever stands above it. */
    static final int MAX_LINES = 25;

    private static final int MAX_FOOTER = 120;
    private static final Pattern DELIMITER = Pattern.compile("(?:--|__|_{5,}|[\u2014\u2013]{3,})\\s*");
    private static final Pattern MOBILE_FOOTER = Pattern.compile(
            "(?:sent (?:from|via|with|using) (?:my |the )?[\\p{L}\\d'\u2019&/+-]+(?: [\\p{L}\\d'\u2019&/+-]+){0,4}|get"
                + " outlook for \\w+|outlook f(?:\u00fc|ue)r \\w+ beziehen|holen sie sich outlook f\u00fcr \\w+|von"
                + " (?:meinem|meiner|unterwegs)\\b.{0,40} (?:gesendet|gesandt|verschickt)|(?:diese"
                + " (?:nachricht|e-mail) wurde )?(?:gesendet|gesandt|verschickt) (?:von|mit|aus|\u00fcber|per)"
                + " .{1,50}|diese (?:nachricht|e-mail) wurde von .{1,40} gesendet|envoy\u00e9 (?:de|depuis|\u00e0"
                + " partir de) .{1,40}|t\u00e9l\u00e9charger outlook pour \\w+|inviato da .{1,30}|enviado (?:desde|do)"
                + " .{1,30}|verzonden vanaf .{1,30}|wys\u0142ane z .{1,30}|skickat fr\u00e5n .{1,30}|sendt fra"
                + " .{1,30}|l\u00e4hetetty .{1,30}|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e"
                + " .{1,30})\\s*(?:[<\\[(]?https?://\\S+)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE =
            Pattern.compile("^sent from (?:a|an|our|the|his|her|your) .*", Pattern.CASE_INSENSITIVE);

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
