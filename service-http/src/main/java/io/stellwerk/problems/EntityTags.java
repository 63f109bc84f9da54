package io.stellwerk.problems;

import java.util.ArrayList;
import java.util.List;

/**
 * The value of If-Match or If-None-Match (RFC 9110, 13.1).
 *
 * @param any whether it is the asterisk, which matches whatever is there
 * @param tags the entity tags, as they are written
 * @param wellFormed whether all of it could be read
 */
public record EntityTags(boolean any, List<String> tags, boolean wellFormed) {

    private static final String WEAK = "W/";
    private static final int MOST = 50;

    /** Reads a header's value; a tag without quotes, as some send it, is read too. */
    public static EntityTags of(String header) {
        String text = header.strip();
        if (text.equals("*")) {
            return new EntityTags(true, List.of(), true);
        }
        List<String> tags = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
                continue;
            }
            int end = end(text, at);
            if (end < 0 || tags.size() == MOST) {
                return new EntityTags(false, tags, false);
            }
            tags.add(text.substring(at, end));
            at = end;
        }
        return new EntityTags(false, tags, !tags.isEmpty());
    }

    /** The texts of the strong tags, without quotes: weak ones never match strongly. */
    public List<String> strong() {
        return tags.stream()
                .filter(tag -> !tag.startsWith(WEAK))
                .map(EntityTags::opaque)
                .toList();
    }

    boolean matchWeakly(String tag) {
        String wanted = opaque(tag);
        return any || tags.stream().anyMatch(known -> opaque(known).equals(wanted));
    }

    /** Finds the end of the tag that begins there; -1 if there is none. */
    private static int end(String text, int begin) {
        int at = text.startsWith(WEAK, begin) ? begin + WEAK.length() : begin;
        if (at < text.length() && text.charAt(at) == '"') {
            int quote = text.indexOf('"', at + 1);
            return quote < 0 || !isTag(text, at + 1, quote) ? -1 : quote + 1;
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        boolean ends = end == text.length() || text.charAt(end) == ',' || text.charAt(end) == ' ';
        return end > at && at == begin && ends ? end : -1;
    }

    private static boolean isTag(String text, int begin, int end) {
        return text.substring(begin, end).chars().allMatch(c -> c > ' ' && c != 0x7f);
    }

    private static String opaque(String tag) {
        String strong = tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
        return strong.length() > 1 && strong.startsWith("\"") ? strong.substring(1, strong.length() - 1) : strong;
    }
}
