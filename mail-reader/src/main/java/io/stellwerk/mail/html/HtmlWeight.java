package io.stellwerk.mail.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Weighs HTML before it is parsed. A parser opens formatting again in every block that follows, as HTML 5 demands, so a
 * few letters can stand for any number of elements.
 */
public final class HtmlWeight {
    private static final int MAX_ELEMENTS = 120_000;
    private static final int MAX_DEPTH = 2_000;
    private static final int MAX_NAME = 12;
    private static final Set<String> FORMATTING =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");
    private static final Set<String> NEVER_CLOSED = Set.of(
            "br", "img", "hr", "meta", "link", "input", "col", "area", "base", "wbr", "embed", "source", "p", "li",
            "td", "tr", "th", "dd", "dt", "option", "tbody", "thead");

    private long elements;

    /** Tells whether a parser should be given this, beside what it was given before. */
    public boolean bears(String html) {
        int formatting = 0;
        int depth = 0;
        Map<String, Integer> open = new HashMap<>();
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean closing = at + 1 < html.length() && html.charAt(at + 1) == '/';
            String name = name(html, closing ? at + 2 : at + 1);
            if (name.isEmpty()) {
                continue;
            }
            boolean format = FORMATTING.contains(name);
            if (closing) {
                formatting = Math.max(0, formatting - (format ? 1 : 0));
                boolean closes = open.getOrDefault(name, 0) > 0;
                open.computeIfPresent(name, (_, count) -> Math.max(0, count - 1));
                depth -= closes ? 1 : 0;
            } else {
                formatting += format ? 1 : 0;
                if (!NEVER_CLOSED.contains(name)) {
                    depth++;
                    open.merge(name, 1, Integer::sum);
                }
                elements += 1 + formatting;
            }
            if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) {
                return false;
            }
        }
        return true;
    }

    /** In lower case; empty for what begins no element. */
    private static String name(String html, int from) {
        StringBuilder name = new StringBuilder(MAX_NAME);
        for (int i = from; i < html.length() && i < from + MAX_NAME; i++) {
            char next = html.charAt(i);
            char lower = next >= 'A' && next <= 'Z' ? (char) (next + 32) : next;
            boolean letter = lower >= 'a' && lower <= 'z';
            if (!letter && (name.isEmpty() || lower < '0' || lower > '9')) {
                break;
            }
            name.append(lower);
        }
        return name.toString();
    }
}
