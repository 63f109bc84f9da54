package io.stellwerk.escalation.textmodules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Places in a text module that the console fills in: a name in braces. Other braces, as in a piece of code, are just text. */
public final class Placeholders {

    /** All that there are. */
    public static final List<String> KNOWN = List.of("{customer.name}", "{ticket.number}", "{agent.name}");

    private static final int LONGEST_SHOWN = 40;
    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{\\s*\\p{L}[\\p{L}\\p{N}._ -]*}");

    private Placeholders() {}

    /** What looks like a placeholder and is none, in the order of the text. A customer would get it as it stands there. */
    public static List<String> unknownIn(String text) {
        return NAME_IN_BRACES
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !KNOWN.contains(found))
                .map(found -> found.length() > LONGEST_SHOWN ? found.substring(0, LONGEST_SHOWN) + "…" : found)
                .distinct()
                .toList();
    }
}
