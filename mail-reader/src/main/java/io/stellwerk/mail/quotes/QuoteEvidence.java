package io.stellwerk.mail.quotes;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.stellwerk.mail.text.Phrases;

/** Signs by which a mail program tells of the message that it quotes, and that people leave out: address, year, minute. */
final class QuoteEvidence {
    private static final Pattern DATE =
            Phrases.linear("\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})|(?:19|20)\\d\\d[./-] ?\\d{1,2}[./-]"
                    + " ?\\d{1,2}|(?:19|20)\\d\\d");
    private static final Pattern TIME = Phrases.linear("\\d{1,2}[:.h]\\d\\d|\\d{1,2} ?(?:uhr|[ap]\\.?m)|\\d{1,2}[時时시]");

    private QuoteEvidence() {}

    static boolean hasDateAndTime(String folded) {
        Matcher date = DATE.matcher(folded);
        return date.find()
                && TIME.matcher(folded.substring(0, date.start()) + ' ' + folded.substring(date.end()))
                        .find();
    }

    /** Position of the first address, at its sign, or -1. */
    static int address(String folded) {
        for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
            if (at > 0
                    && at + 1 < folded.length()
                    && isPartOfAddress(folded.charAt(at - 1))
                    && isPartOfAddress(folded.charAt(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPartOfAddress(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '+' || c == '.' || c == '[';
    }
}
