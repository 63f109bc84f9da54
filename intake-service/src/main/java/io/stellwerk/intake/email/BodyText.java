package io.stellwerk.intake.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows, put together from its parts.
 *
 * @param plain the text as a reader sees it
 * @param quoteMarked the same with marks before each quoted line, as far as the HTML tells
 * @param html the sanitised HTML, if there is any
 * @param shown the parts that are in the text; the others are attachments, and so is a text that is too long
 */
record BodyText(String plain, String quoteMarked, @Nullable String html, List<MimePart> shown) {
    static final int MAX_LENGTH = 200_000;

    static BodyText of(MimePart message, List<String> charsetHints, Set<String> defects) {
        List<MimePart> leaves = new ArrayList<>();
        new BodyParts(defects, charsetHints).collect(message, leaves);
        List<Segment> segments = leaves.stream()
                .map(part -> Segment.of(part, charsetHints, defects))
                .toList();
        boolean anyHtml = segments.stream().anyMatch(segment -> segment.html() != null);
        String plain = join(segments.stream().map(Segment::plain).toList(), "\n");
        if (plain.isBlank()) {
            plain = segments.stream()
                    .map(Segment::title)
                    .filter(title -> !title.isBlank())
                    .findFirst()
                    .orElse("");
        }
        String quoteMarked = join(segments.stream().map(Segment::quoteMarked).toList(), "\n");
        String html = anyHtml ? join(segments.stream().map(Segment::asHtml).toList(), "\n<br>\n") : null;
        if (plain.length() > MAX_LENGTH) {
            defects.add("text-truncated");
            return new BodyText(start(plain), start(quoteMarked), null, List.of());
        }
        return new BodyText(plain, quoteMarked, html, leaves);
    }

    private static String start(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String join(List<String> texts, String separator) {
        return String.join(
                separator, texts.stream().filter(text -> !text.isBlank()).toList());
    }

    /** One shown part. */
    private record Segment(
            String plain, String quoteMarked, @Nullable String html, String title) {

        static Segment of(MimePart part, List<String> charsetHints, Set<String> defects) {
            String text = decoded(part, charsetHints, defects);
            if (!part.is("text/html")) {
                String tidy = Text.tidy(text);
                return new Segment(tidy, tidy, null, "");
            }
            HtmlText html = new HtmlText(text);
            return new Segment(html.text(), html.textWithQuoteMarks(), html.sanitised(), html.title());
        }

        String asHtml() {
            return html != null ? html : "<p>" + Entities.escape(plain).replace("\n", "<br>\n") + "</p>";
        }
    }

    /** The part's text in Unicode. */
    static String decoded(MimePart part, List<String> charsetHints, Set<String> defects) {
        String charset = part.parameter("charset").orElse(null);
        if (!MailCharset.isKnown(charset)) {
            defects.add("charset-unknown");
        }
        byte[] content = part.content(defects);
        if (charset == null && part.is("text/html")) {
            charset = metaCharset(content).orElse(null);
        }
        return Text.clean(MailCharset.decode(content, charset, charsetHints));
    }

    private static Optional<String> metaCharset(byte[] html) {
        String start = Lines.text(html, 0, Math.min(html.length, 4_096)).toLowerCase(Locale.ROOT);
        int charset = start.indexOf("charset=");
        if (charset < 0) {
            return Optional.empty();
        }
        String value = start.substring(charset + 8).replaceFirst("^[\"']", "");
        return Optional.of(value.replaceFirst("(?s)[^a-z0-9_:-].*$", ""));
    }
}
