package io.stellwerk.mail.quotes;

import com.google.re2j.Pattern;
import io.stellwerk.mail.text.Phrases;
import java.util.List;
import java.util.Locale;

/**
 * Lines that say who wrote, and when, what is quoted below. Mail programs give an address, or date and time with the
 * year; a sentence of a person's, such as <i>on 3 May Mr Smith wrote:</i>, has neither.
 */
final class QuoteAttribution {
    private static final int MAX_LINES = 4;
    private static final int MAX_LENGTH = 400;
    private static final int SHORT_WORD = 5;

    private static final List<String> VERBS = List.of(
            "wrote",
            "writes",
            "schrieb",
            "geschrieben",
            "schreef",
            "skrev",
            "kirjoitti",
            "écrit",
            "scritto",
            "escribi",
            "escreveu",
            "napisa",
            "írta",
            "napsal",
            "napísal",
            "yazdı",
            "пишет",
            "писал",
            "έγραψε",
            "a scris",
            "写道",
            "寫道",
            "のメール",
            "작성",
            "quoting",
            "zitat von",
            "citando",
            "citeren");

    /** With such words, a figure or a weekday, mail programs begin. */
    private static final List<String> OPENERS = List.of(
            "on ",
            "am ",
            "le ",
            "el ",
            "il ",
            "in data",
            "em ",
            "op ",
            "den ",
            "w dniu",
            "dnia",
            "på ",
            "dne ",
            "a(z)",
            "на ",
            "在",
            "於",
            "于",
            "quoting ",
            "zitat von ");

    private static final Pattern DATE_LINE = Phrases.linear(
            "(?:on|am|le|el|il|em|op|den)? ?(?:\\pL{2,10}[.,]{0,2} ){0,2}\\d{1,2}[.,]? (?:de |di )?(?:\\pL{3,10}[.,]?"
                    + " )?(?:de |di )?\\d{4},?(?: (?:at|um|à|a las|alle|às|om|kl\\.?))? ?\\d{1,2}[:.h]\\d\\d(?:"
                    + " ?(?:am|pm|uhr))?,?");

    private final List<String> lines;

    QuoteAttribution(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Number of lines from here that say who wrote what follows; 0 when they do not. It begins at the line that names it: what
     * stands above is the writer's own, although it may read on.
     */
    int length(int start) {
        StringBuilder joined = new StringBuilder();
        for (int length = 1; length <= MAX_LINES && start + length <= lines.size(); length++) {
            String line = lines.get(start + length - 1);
            String next = line.length() > MAX_LENGTH ? "" : line.strip();
            if (next.isEmpty() || QuoteMarkers.isAny(next) || (QuoteMarks.isMarked(next) && !next.equals(">:"))) {
                return 0;
            }
            joined.append(length == 1 || next.startsWith(">") ? "" : " ").append(next);
            if (joined.length() > MAX_LENGTH) {
                return 0;
            }
            if (isAttribution(joined.toString())) {
                return !continuesLineAbove(start) && (length == 1 || beginsHere(start, length)) ? length : 0;
            }
            if (endsSentence(next)) {
                return 0;
            }
        }
        return 0;
    }

    /** A wrapped one: none of its lines but the first begins one, unless the first is nothing but its date. */
    private boolean beginsHere(int start, int length) {
        String first = folded(lines.get(start));
        if (DATE_LINE.matcher(first).matches()) {
            return true;
        }
        for (int later = start + 1; later < start + length; later++) {
            if (!continuesLineAbove(later)
                    && isAttribution(String.join(
                            " ",
                            lines.subList(later, start + length).stream()
                                    .map(String::strip)
                                    .toList()))) {
                return false;
            }
        }
        return Character.isDigit(first.charAt(0))
                || OPENERS.stream().anyMatch(first::startsWith)
                || hasVerb(first)
                || beginsWithWeekday(first);
    }

    /** A name stands before an address in brackets, which may be broken at its bracket. */
    private boolean continuesLineAbove(int position) {
        if (position == 0 || lines.get(position - 1).isBlank() || QuoteMarks.isMarked(lines.get(position - 1))) {
            return false;
        }
        String above = lines.get(position - 1).strip();
        return lines.get(position).strip().startsWith("<") || above.endsWith("<") || above.endsWith("(");
    }

    static boolean isAttribution(String line) {
        String folded = folded(line);
        if (folded.length() > MAX_LENGTH || !endsAsOne(folded)) {
            return false;
        }
        int address = QuoteEvidence.address(folded);
        if (hasVerb(folded)) {
            return address >= 0 || QuoteEvidence.hasDateAndTime(folded);
        }
        boolean addressLast = address >= 0 && folded.indexOf(' ', address) < 0;
        return addressLast
                && QuoteEvidence.hasDateAndTime(folded)
                && (beginsWithDigit(folded) || beginsWithWeekday(folded));
    }

    private static boolean endsAsOne(String folded) {
        return folded.endsWith(":") || folded.endsWith("：") || folded.endsWith("wrote") || folded.endsWith("--");
    }

    private static boolean hasVerb(String folded) {
        return VERBS.stream().anyMatch(folded::contains);
    }

    private static boolean beginsWithDigit(String folded) {
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0));
    }

    /** A short word, or one with a comma behind: <i>pe 20. lokakuuta</i>, <i>Wednesday, 17 November</i>. */
    private static boolean beginsWithWeekday(String folded) {
        int end = folded.indexOf(' ');
        if (end < 1 || end + 1 >= folded.length()) {
            return false;
        }
        boolean weekday = end <= SHORT_WORD || folded.charAt(end - 1) == ',';
        return weekday && Character.isDigit(folded.charAt(end + 1));
    }

    /** Months and hours are abbreviated with a full stop too, and short. */
    private static boolean endsSentence(String line) {
        char last = line.charAt(line.length() - 1);
        if (last == '!' || last == '?' || last == ':' || last == ';') {
            return true;
        }
        int word = line.lastIndexOf(' ') + 1;
        return last == '.' && line.length() - word > SHORT_WORD;
    }

    private static String folded(String line) {
        return line.replace('\u00a0', ' ').replace('\u202f', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
