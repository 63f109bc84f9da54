package io.stellwerk.intake.email;

import java.util.List;
import java.util.regex.Pattern;

/** The lines with which mail programs introduce the message they quote. */
final class QuoteHeaders {
    private static final int MAX_ATTRIBUTION_LINES = 4;
    private static final int MAX_ATTRIBUTION_LENGTH = 400;
    private static final int BLOCK_LINES = 9;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ATTRIBUTION_END = Pattern.compile("(?::|wrote|-)$", FLAGS);
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?:(?:-{2,6} ?)?on .{4,300}\\bwrote ?(?::|-{2,6})|on .{4,300}@.{1,100}"
                + " wrote|.{0,300}\\b(?:schrieb|schreef|skrev|kirjoitti)\\b.{0,200}:|.{2,100} (?:schrieb|wrote)"
                + " (?:am|on|at) .{0,100}:|am .{0,300} hat .{1,200} geschrieben ?:|le .{0,300} a \u00e9crit"
                + " ?:|(?:il|in data) .{0,300} ha scritto ?:|el .{0,300} escribi\u00f3 ?:|em .{0,300} escreveu ?:|(?:w"
                + " dniu|dnia) .{0,300} napisa\u0142(?:a|\\(a\\))? ?:|.{0,300}"
                + " (?:\u043f\u0438\u0448\u0435\u0442|\u043d\u0430\u043f\u0438\u0441\u0430\u043b\\(?\u0430?\\)?)"
                + " ?:|(?=.{0,200}(?:\\d{4}|\\d\\d\\.\\d\\d))(?=.{0,200}\\d[:.]\\d\\d).{0,300}<[^<>\\s@]{1,80}@[^<>\\s]{1,120}\\s?>"
                + " ?:)",
            FLAGS);
    private static final Pattern ORIGINAL = Pattern.compile(
            "[\\s*>]{0,4}[-_\u2013\u2014]{2,20} ?(?:original message|original appointment|urspr\u00fcngliche"
                + " (?:nachricht|e-?mail|mail)|original-?nachricht|message d'origine|message original|messaggio"
                + " originale|mensaje original|oorspronkelijk bericht|mensagem original|ursprungligt"
                + " meddelande|oprindelig (?:meddelelse|besked)|original besked|wiadomo\u015b\u0107 oryginalna|reply"
                + " message|antwort) ?[-_\u2013\u2014]{2,20}\\s{0,4}",
            FLAGS);
    private static final Pattern FORWARD = Pattern.compile(
            "[\\s*]{0,4}(?:[-_]{2,20} ?(?:forwarded message|weitergeleitete nachricht|forwarded by .{1,100}|message"
                    + " transf\u00e9r\u00e9|messaggio inoltrato) ?[-_]{0,20}|begin forwarded message:|anfang der"
                    + " weitergeleiteten (?:nachricht|e-mail):)\\s{0,4}",
            FLAGS);
    private static final Pattern SENDER_LABEL =
            label("from|von|de|van|da|fra|fr\u00e5n|od|l\u00e4hett\u00e4j\u00e4|\u043e\u0442|expediteur|absender");
    private static final Pattern OTHER_LABEL = label(
            "sent|date|to|subject|message du|sujet|copie(?: à)?|cc|reply-to|gesendet|datum|an|betreff|kopie|antwort"
                + " an|envoy\u00e9(?: le)?|\u00e0|objet|verzonden|aan|onderwerp|inviato|data|a|oggetto|enviado(?: el|"
                + " em)?|fecha|para|asunto|assunto|skickat|till|\u00e4mne"
                + "|sendt|dato|til|emne|wys\u0142ano|do|temat|l\u00e4hetetty|vastaanottaja|aihe|\u0434\u0430\u0442\u0430|\u043a\u043e\u043c\u0443|\u0442\u0435\u043c\u0430|\u043e\u0442\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u043e");
    private static final Pattern RULE = Pattern.compile("[\\s*]{0,4}[-_=\u2013\u2014]{3,200}\\s{0,4}");

    private final List<String> lines;

    QuoteHeaders(List<String> lines) {
        this.lines = lines.stream().map(line -> line.replace('\u00a0', ' ')).toList();
    }

    private static Pattern label(String names) {
        return Pattern.compile("[\\s>*]{0,8}(?:" + names + ")\\s?\\*?\\s?:.{0,1000}", FLAGS);
    }

    static boolean isMarked(String line) {
        return line.startsWith(">") || line.startsWith(" >");
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** How many lines from here say who wrote what follows; 0 when they do not. */
    int attributionLength(int start) {
        String first = lines.get(start).strip();
        if (first.isEmpty() || first.length() > MAX_ATTRIBUTION_LENGTH || isMarked(first)) {
            return 0;
        }
        StringBuilder joined = new StringBuilder(first);
        for (int length = 1; length <= MAX_ATTRIBUTION_LINES; length++) {
            if (isAttribution(joined)) {
                return length;
            }
            int next = start + length;
            if (next >= lines.size() || lines.get(next).isBlank() || isQuoted(lines.get(next))) {
                return 0;
            }
            joined.append(' ').append(lines.get(next).strip());
            if (joined.length() > MAX_ATTRIBUTION_LENGTH || endsSentence(lines.get(next - 1))) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isAttribution(CharSequence joined) {
        return ATTRIBUTION_END.matcher(joined).find()
                && joined.chars().anyMatch(Character::isDigit)
                && ATTRIBUTION.matcher(joined).matches();
    }

    /** Whether the next line with something on it is marked as quoted. */
    boolean marksFollow(int position) {
        for (int i = position; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return isMarked(lines.get(i));
            }
        }
        return false;
    }

    /** Whether a separator or a block of copied header lines begins here, after which everything is quoted. */
    boolean beginsOriginal(int start) {
        String line = lines.get(start);
        return ORIGINAL.matcher(line).matches() || beginsHeaderBlock(start);
    }

    boolean beginsForward(int start) {
        return FORWARD.matcher(lines.get(start)).matches();
    }

    private boolean beginsHeaderBlock(int start) {
        if (!isLabel(lines.get(start))) {
            return false;
        }
        boolean sender = false;
        int labels = 0;
        for (int i = start; i < Math.min(lines.size(), start + BLOCK_LINES); i++) {
            boolean senderLine = SENDER_LABEL.matcher(lines.get(i)).matches();
            sender |= senderLine;
            labels += senderLine || OTHER_LABEL.matcher(lines.get(i)).matches() ? 1 : 0;
        }
        return sender && labels >= 3;
    }

    private static boolean isLabel(String line) {
        return SENDER_LABEL.matcher(line).matches() || OTHER_LABEL.matcher(line).matches();
    }

    /** An address may be broken before its closing bracket. */
    private static boolean isQuoted(String line) {
        return isMarked(line) && !line.strip().equals(">:");
    }

    private static boolean endsSentence(String line) {
        String stripped = line.strip();
        return stripped.endsWith("!") || stripped.endsWith("?");
    }
}
