package io.stellwerk.mail.body;

import io.stellwerk.mail.html.HtmlText;
import io.stellwerk.mail.html.ImageMarks;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Readable text of a message, put together from its parts.
 *
 * @param plain the text as a reader sees it
 * @param quoteMarked the same with marks before each quoted line, as far as the HTML tells
 * @param html the sanitised HTML, if there is any
 * @param shown the parts that are in the text; the others are attachments, and so is a text that is too long
 * @param pictures the content ids of the pictures in the text
 */
public record BodyText(
        String plain, String quoteMarked, @Nullable String html, List<MimePart> shown, Set<String> pictures) {
    static final int MAX_LENGTH = Text.MAX_LENGTH;

    public static BodyText of(MimePart message, List<String> charsetHints, Set<String> defects) {
        PartTexts texts = new PartTexts(charsetHints, defects);
        List<MimePart> leaves = new ArrayList<>();
        new BodyParts(texts).collect(message, leaves);
        List<Segment> segments =
                leaves.stream().map(part -> Segment.of(part, texts)).toList();
        boolean anyHtml = segments.stream().anyMatch(segment -> segment.html() != null);
        String plain = join(segments, Segment::plain, "\n");
        if (plain.isBlank()) {
            plain = segments.stream()
                    .map(Segment::title)
                    .filter(title -> !title.isBlank())
                    .findFirst()
                    .or(() -> CalendarText.in(message, texts))
                    .orElse("");
        }
        String quoteMarked = join(segments, Segment::quoteMarked, "\n");
        Set<String> pictures = ImageMarks.in(plain);
        if (plain.length() > MAX_LENGTH || texts.truncated()) {
            defects.add("text-truncated");
            return new BodyText(start(plain), start(quoteMarked), null, List.of(), pictures);
        }
        String html = anyHtml ? join(segments, Segment::asHtml, "\n<br>\n") : null;
        return new BodyText(plain, quoteMarked.isBlank() ? plain : quoteMarked, html, leaves, pictures);
    }

    /** The same with the file names of its pictures in place of their content ids; what is too long then is in the HTML. */
    public BodyText withPictures(Map<String, String> names) {
        return new BodyText(
                start(ImageMarks.named(plain, names)),
                start(ImageMarks.named(quoteMarked, names)),
                html,
                shown,
                pictures);
    }

    private static String start(String text) {
        int end = Math.min(text.length(), MAX_LENGTH);
        boolean half = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end);
    }

    private static String join(List<Segment> segments, Function<Segment, String> form, String separator) {
        return String.join(
                separator,
                segments.stream().map(form).filter(text -> !text.isBlank()).toList());
    }

    /** One shown part. */
    private record Segment(
            String plain, String quoteMarked, @Nullable HtmlText html, String title) {

        static Segment of(MimePart part, PartTexts texts) {
            if (!part.is("text/html")) {
                String tidy = Text.tidy(texts.plain(part));
                return new Segment(tidy, tidy, null, "");
            }
            HtmlText html = texts.html(part);
            return new Segment(html.text(), html.textWithQuoteMarks(), html, html.title());
        }

        String asHtml() {
            return html != null
                    ? html.sanitised()
                    : "<p>" + Entities.escape(plain).replace("\n", "<br>\n") + "</p>";
        }
    }

    /** The start of the part's text in Unicode. */
    public static String decoded(MimePart part, List<String> charsetHints, Set<String> defects) {
        return PartTexts.decoded(part, part.content(defects), charsetHints, defects);
    }
}
