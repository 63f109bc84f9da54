package io.stellwerk.mail.html;

import io.stellwerk.mail.text.Text;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** Text of HTML that no parser should be given: what stands outside of tags, a line for each block. */
final class TagStripper {
    private static final List<String> WITHOUT_TEXT = List.of("style", "script", "title", "template");
    private static final List<String> BLOCKS = List.of("br", "p", "div", "tr", "li", "h1", "h2", "h3", "table", "hr");
    private static final int MAX_NAME = 10;
    private static final int MAX_TEXT = 2 * Text.MAX_LENGTH;

    private TagStripper() {}

    static String text(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(Math.min(html.length(), MAX_TEXT));
        int position = 0;
        while (position < html.length() && text.length() < MAX_TEXT) {
            int open = html.indexOf('<', position);
            text.append(html, position, open < 0 ? html.length() : open);
            if (open < 0) {
                break;
            }
            String name = name(lower, open + 1);
            if (BLOCKS.contains(name) && !text.isEmpty()) {
                text.append('\n');
            }
            position = after(lower, open, name);
        }
        return Text.tidy(Text.clean(Parser.unescapeEntities(text.toString(), false)));
    }

    private static int after(String lower, int open, String name) {
        String end = lower.startsWith("<!--", open) ? "-->" : WITHOUT_TEXT.contains(name) ? "</" + name : ">";
        int close = lower.indexOf(end, open + 1);
        return close < 0 ? lower.length() : close + (end.startsWith("<") ? 0 : end.length());
    }

    private static String name(String lower, int from) {
        int end = from;
        while (end < Math.min(lower.length(), from + MAX_NAME) && Character.isLetterOrDigit(lower.charAt(end))) {
            end++;
        }
        return lower.substring(from, end);
    }
}
