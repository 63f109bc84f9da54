package io.stellwerk.triage.words;

import io.stellwerk.triage.IncomingTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a ticket in normal form, in their order. What the customer only quotes ({@code >} lines) and the signature
 * are left out, and so are addresses of mail and web: they are not what the ticket is about.
 */
public final class TicketWords {

    private static final int MOST_WORDS = 3_000;
    private static final int MOST_CHARS = 40_000;
    private static final int OPENING_WORDS = 25;

    private static final Pattern SIGN_OFF = Pattern.compile(
            "(--|(mit )?(freundlich|herzlich|best|viel|lieb|schoen)e[nr]? (grue(ss|sz)en?|gruss|dank)|mfg|vg|lg|"
                    + "(kind|best|warm)( regards)?|(many )?thanks( and regards)?|regards|sincerely|cheers|yours .*)[\\s,.!]*");
    private static final Pattern FORWARDED =
            Pattern.compile("(from|von|sent|gesendet|subject|betreff|to|an)\\s*:.*|-{3,}.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Set<String> JOINED = Set.of("e", "wi", "re", "on", "off", "add");

    /** Place of a word in the ticket; the earlier it stands, the more it says about the subject matter. */
    public enum Place {
        SUBJECT,
        OPENING,
        BODY
    }

    /**
     * One word.
     *
     * @param sentence the number of its sentence
     * @param clause the number of its clause, where commas part
     * @param quoted whether it stands between quotation marks
     */
    public record Word(String letters, int sentence, int clause, Place place, boolean quoted) {}

    private final List<Word> words = new ArrayList<>();
    private int sentence;
    private int clause;
    private boolean quoted;
    private int bodyStart;

    private TicketWords() {}

    /** Reads a ticket. */
    public static TicketWords of(IncomingTicket ticket) {
        var result = new TicketWords();
        result.read(NormalForm.of(cut(ticket.subject())), true);
        result.endSentence();
        result.bodyStart = result.words.size();
        boolean signature = false;
        for (String line : (Iterable<String>) cut(ticket.text()).lines()::iterator) {
            String normal = NormalForm.of(line.strip());
            signature = signature ? !FORWARDED.matcher(normal).matches() : isSignOff(normal);
            if (normal.isEmpty()) {
                result.endSentence();
            } else if (!signature && !normal.startsWith(">")) {
                result.read(normal, false);
            }
        }
        return result;
    }

    /** All words, those of the subject first. */
    public List<Word> all() {
        return words;
    }

    private static String cut(String text) {
        return text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
    }

    private static boolean isSignOff(String line) {
        return line.length() < 60 && SIGN_OFF.matcher(line).matches();
    }

    private void endSentence() {
        sentence++;
        clause++;
        quoted = false;
    }

    private void read(String line, boolean subject) {
        for (String chunk : BLANKS.split(line, -1)) {
            if (words.size() >= MOST_WORDS) {
                return;
            }
            if (!isAddress(chunk)) {
                readChunk(chunk, subject);
            }
        }
    }

    private static boolean isAddress(String chunk) {
        return chunk.indexOf('@') > 0 || chunk.contains("://") || chunk.startsWith("www.");
    }

    /** Reads what stands between two blanks. */
    private void readChunk(String chunk, boolean subject) {
        var letters = new StringBuilder();
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            } else if (!(c == '\'' && !letters.isEmpty()) && !(c == '-' && JOINED.contains(letters.toString()))) {
                endWord(letters, subject);
                mark(c, i == chunk.length() - 1);
            }
        }
        endWord(letters, subject);
    }

    private void endWord(StringBuilder letters, boolean subject) {
        if (!letters.isEmpty()) {
            Place place =
                    subject ? Place.SUBJECT : words.size() - bodyStart < OPENING_WORDS ? Place.OPENING : Place.BODY;
            words.add(new Word(letters.toString(), sentence, clause, place, quoted));
            letters.setLength(0);
        }
    }

    private void mark(char c, boolean last) {
        switch (c) {
            case '.', '!', '?' -> {
                if (last) {
                    sentence++;
                    clause++;
                }
            }
            case ';' -> {
                sentence++;
                clause++;
            }
            case ',', ':', '(', ')', '–', '—' -> clause++;
            case '"', '“' -> quoted = !quoted;
            case '„', '»' -> quoted = true;
            case '”', '«' -> quoted = false;
            default -> {}
        }
    }
}
