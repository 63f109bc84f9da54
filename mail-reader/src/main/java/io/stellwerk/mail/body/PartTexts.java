package io.stellwerk.mail.body;

import io.stellwerk.mail.html.HtmlText;
import io.stellwerk.mail.html.HtmlWeight;
import io.stellwerk.mail.mime.Lines;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.text.MailCharset;
import io.stellwerk.mail.text.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts of a message's parts in Unicode: each is decoded once, and all together only as far as anything is kept. */
final class PartTexts {
    private static final int MAX_PART = 1024 * 1024;
    private static final int MAX_ALL = 4 * 1024 * 1024;
    private static final int META_SEARCHED = 4_096;

    private final List<String> charsetHints;
    private final Set<String> defects;
    private final IdentityHashMap<MimePart, HtmlText> pages = new IdentityHashMap<>();
    private final IdentityHashMap<MimePart, String> texts = new IdentityHashMap<>();
    private final HtmlWeight weight = new HtmlWeight();
    private int remaining = MAX_ALL;
    private boolean truncated;

    PartTexts(List<String> charsetHints, Set<String> defects) {
        this.charsetHints = charsetHints;
        this.defects = defects;
    }

    /** Tells whether some part had more than is read. */
    boolean truncated() {
        return truncated;
    }

    /** The text of a part that is not HTML. */
    String plain(MimePart part) {
        String known = texts.get(part);
        if (known == null) {
            String text = limited(part);
            known = "flowed".equalsIgnoreCase(part.parameter("format").orElse(""))
                    ? FlowedText.unflowed(
                            text, "yes".equalsIgnoreCase(part.parameter("delsp").orElse("")))
                    : text;
            texts.put(part, known);
        }
        return known;
    }

    HtmlText html(MimePart part) {
        HtmlText known = pages.get(part);
        if (known == null) {
            String source = limited(part);
            boolean bearable = weight.bears(source);
            if (!bearable) {
                defects.add("html-too-complex");
                truncated = true;
            }
            known = bearable ? HtmlText.of(source) : HtmlText.stripped(source);
            pages.put(part, known);
        }
        return known;
    }

    private String limited(MimePart part) {
        int limit = Math.min(MAX_PART, remaining);
        byte[] content = part.content(limit + 1, defects);
        truncated |= content.length > limit;
        remaining -= Math.min(content.length, limit);
        return decoded(part, content, charsetHints, defects);
    }

    /** The part's text in Unicode. */
    static String decoded(MimePart part, byte[] content, List<String> charsetHints, Set<String> defects) {
        @Nullable String charset = part.parameter("charset").orElse(null);
        if (!MailCharset.isKnown(charset)) {
            defects.add("charset-unknown");
        }
        if (charset == null && part.is("text/html")) {
            charset = metaCharset(content).orElse(null);
        }
        return Text.clean(MailCharset.decode(content, charset, charsetHints));
    }

    private static Optional<String> metaCharset(byte[] html) {
        String start = Lines.text(html, 0, Math.min(html.length, META_SEARCHED));
        int name = start.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (name < 0) {
            return Optional.empty();
        }
        int from = name + "charset=".length();
        from += from < start.length() && "\"'".indexOf(start.charAt(from)) >= 0 ? 1 : 0;
        int to = from;
        while (to < start.length()
                && (Character.isLetterOrDigit(start.charAt(to)) || "_:-".indexOf(start.charAt(to)) >= 0)) {
            to++;
        }
        return Optional.of(start.substring(from, to));
    }
}
