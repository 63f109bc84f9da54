package io.stellwerk.mail.quotes;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lines by which mail programs, in their languages, divide what is new from what they quote or forward. */
final class QuotePhrases {
    private static final int MAX_LINE = 300;
    private static final int LEAST_DASHES = 2;
    private static final int LEAST_RULE = 3;

    /** After such words between dashes everything is quoted. */
    private static final Set<String> ORIGINAL = Set.of(
            "original message",
            "original appointment",
            "original besked",
            "original mail",
            "original email",
            "ursprüngliche nachricht",
            "ursprüngliche e-mail",
            "ursprüngliche mail",
            "originalnachricht",
            "original-nachricht",
            "original nachricht",
            "message d'origine",
            "message original",
            "message initial",
            "messaggio originale",
            "mensaje original",
            "mensagem original",
            "oorspronkelijk bericht",
            "origineel bericht",
            "ursprungligt meddelande",
            "originalmeddelande",
            "oprindelig meddelelse",
            "oprindelig besked",
            "opprinnelig melding",
            "alkuperäinen viesti",
            "wiadomość oryginalna",
            "oryginalna wiadomość",
            "původní zpráva",
            "pôvodná správa",
            "eredeti üzenet",
            "özgün ileti",
            "orijinal mesaj",
            "исходное сообщение",
            "оригинальное сообщение",
            "元のメッセージ",
            "原始邮件",
            "原始郵件",
            "原邮件",
            "원본 메시지",
            "reply message");

    /** Words above something passed on, which is news. */
    private static final Set<String> FORWARD = Set.of(
            "forwarded message",
            "forwarded email",
            "weitergeleitete nachricht",
            "weitergeleitete e-mail",
            "message transféré",
            "messaggio inoltrato",
            "mensaje reenviado",
            "mensagem encaminhada",
            "doorgestuurd bericht",
            "vidarebefordrat meddelande",
            "videresendt meddelelse",
            "videresendt melding",
            "wiadomość przekazana",
            "пересылаемое сообщение",
            "転送されたメッセージ",
            "转发的邮件",
            "已转发的邮件",
            "begin forwarded message:",
            "anfang der weitergeleiteten nachricht:",
            "anfang der weitergeleiteten e-mail:",
            "début du message transféré :",
            "inizio messaggio inoltrato:",
            "inicio del mensaje reenviado:");

    /** Notes says who wrote between two rows of dashes. */
    private static final List<String> NOTES = List.of(
            "wrote:",
            "wrote",
            "schrieb:",
            "a écrit :",
            "a écrit:",
            "ha scritto:",
            "escribió:",
            "escreveu:",
            "schreef:");

    private QuotePhrases() {}

    static boolean isOriginal(String line) {
        String words = betweenDashes(line);
        return ORIGINAL.contains(words) || (!words.isEmpty() && NOTES.stream().anyMatch(words::endsWith));
    }

    static boolean isForward(String line) {
        String words = betweenDashes(line);
        return FORWARD.contains(words.isEmpty() ? bare(line) : words)
                || words.startsWith("forwarded by ")
                || bare(line).startsWith("---------- forwarded message")
                || bare(line).startsWith("---------- weitergeleitete nachricht");
    }

    /** A row of dashes and nothing else. */
    static boolean isRule(String line) {
        if (line.length() > MAX_LINE) {
            return false;
        }
        String bare = bare(line);
        return bare.length() >= LEAST_RULE && bare.chars().allMatch(c -> isDash((char) c) || c == '=');
    }

    private static String betweenDashes(String line) {
        if (line.length() > MAX_LINE) {
            return "";
        }
        String bare = bare(line);
        int start = 0;
        while (start < bare.length() && isDash(bare.charAt(start))) {
            start++;
        }
        int end = bare.length();
        while (end > start && isDash(bare.charAt(end - 1))) {
            end--;
        }
        return start < LEAST_DASHES || bare.length() - end < LEAST_DASHES
                ? ""
                : bare.substring(start, end).strip();
    }

    private static String bare(String line) {
        String text = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
        return text.replace("*", "")
                .replace('\u00a0', ' ')
                .replace('\u2019', '\'')
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '_' || c == '–' || c == '—';
    }
}
