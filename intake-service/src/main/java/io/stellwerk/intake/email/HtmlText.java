package io.stellwerk.intake.email;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML of strangers: as plain text, and as HTML that neither runs nor loads anything. */
final class HtmlText {
    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_DEPTH = 400;
    private static final Pattern NO_TITLE = Phrases.pattern(
            Phrases.any("untitled", "unbenannte?s?", "no title", "new page", "neue seite", "document"), ".{0,20}");
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("hr", "center", "font", "s", "del", "ins", "address", "big")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid")
            .removeProtocols("a", "href", "ftp")
            .addEnforcedAttribute("a", "rel", "nofollow noreferrer noopener")
            .addEnforcedAttribute("a", "target", "_blank");

    private final Document document;

    HtmlText(String html) {
        document = Jsoup.parse(html.length() > MAX_LENGTH ? html.substring(0, MAX_LENGTH) : html);
        document.outputSettings().prettyPrint(false);
    }

    /** What may be shown in a browser; only the text when the nesting is beyond all reason. */
    String sanitised() {
        if (depth() > MAX_DEPTH) {
            return "<p>" + Entities.escape(text()).replace("\n", "<br>\n") + "</p>";
        }
        Document clean = new Cleaner(SAFE).clean(document);
        clean.outputSettings().prettyPrint(false);
        return Text.clean(clean.body().html());
    }

    /** What a reader sees, below the title that the writer gave it. */
    String text() {
        String text = render(false);
        String title = title();
        boolean telling = !title.isEmpty() && !NO_TITLE.matcher(title).matches() && !text.startsWith(title);
        return telling && !text.isEmpty() ? title + "\n\n" + text : text;
    }

    /** The same with {@code >} before each line of a quotation. */
    String textWithQuoteMarks() {
        List<Node> markers = QuoteElements.mark(document);
        String text = render(true);
        markers.forEach(Node::remove);
        return text;
    }

    String title() {
        return Text.oneLine(document.title());
    }

    private int depth() {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private String render(boolean quoteMarks) {
        HtmlRenderer renderer = new HtmlRenderer(quoteMarks);
        document.body().traverse(renderer);
        return Text.tidy(Text.clean(renderer.text()));
    }
}
