package io.stellwerk.mail.html;

import io.stellwerk.mail.text.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Writes the address behind a link's words, unless the words are the address. */
final class HtmlLinks {
    private static final List<String> SHOWN = List.of("http://", "https://", "mailto:", "tel:");
    private static final int MAX_ADDRESS = 2_000;

    private final HtmlLines lines;
    private final Deque<Integer> open = new ArrayDeque<>();

    HtmlLinks(HtmlLines lines) {
        this.lines = lines;
    }

    void open() {
        open.push(lines.length());
    }

    void close(String href) {
        Integer start = open.poll();
        String address = Text.oneLine(href);
        String lower = address.toLowerCase(Locale.ROOT);
        if (start == null || address.length() > MAX_ADDRESS || SHOWN.stream().noneMatch(lower::startsWith)) {
            return;
        }
        String words = lines.since(start);
        if (!words.isEmpty() && !same(words, lower)) {
            lines.blank();
            lines.mark("<" + HtmlLines.withoutReserved(address) + ">");
        }
    }

    private static boolean same(String words, String address) {
        String dense = bare(words.toLowerCase(Locale.ROOT).replace(" ", ""));
        String target = bare(address);
        int query = address.startsWith("mailto:") ? target.indexOf('?') : -1;
        return dense.equals(query < 0 ? target : target.substring(0, query));
    }

    /** Without the scheme and what browsers leave out. */
    private static String bare(String address) {
        String bare = address;
        for (String scheme : SHOWN) {
            bare = bare.startsWith(scheme) ? bare.substring(scheme.length()) : bare;
        }
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
