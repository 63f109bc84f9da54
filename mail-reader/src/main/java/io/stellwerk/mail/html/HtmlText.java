package io.stellwerk.mail.html;

import com.google.re2j.Pattern;
import io.stellwerk.mail.headers.MessageIds;
import io.stellwerk.mail.quotes.QuoteElements;
import io.stellwerk.mail.text.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML of strangers: as plain text, and as HTML that neither runs nor loads anything. */
public final class HtmlText {
    private static final int MAX_DEPTH = 400;
    private static final int MAX_TITLE = 200;
    private static final Pattern NO_TITLE =
            Pattern.compile("(?i)(?:untitled|unbenannte?s?|no title|new page|neue seite|document).{0,20}");
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("hr", "center", "font", "s", "del", "ins", "address", "big")
            .addAttributes("ol", "start", "type")
            .addAttributes("li", "value")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "cid")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel")
            .addEnforcedAttribute("a", "rel", "nofollow noreferrer noopener")
            .addEnforcedAttribute("a", "target", "_blank");

    private final Document document;
    private final String text;
    private final String quoteMarked;

    private HtmlText(Document document) {
        this.document = document;
        this.text = render(false);
        List<Node> markers = QuoteElements.mark(document);
        this.quoteMarked = render(true);
        markers.forEach(Node::remove);
    }

    public static HtmlText of(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        HiddenText.removeFrom(document);
        document.select("img[src^=cid:]").forEach(HtmlText::nameByContentId);
        return new HtmlText(document);
    }

    /** The text of HTML that is too much for a parser, as if it had been written as such. */
    public static HtmlText stripped(String html) {
        Document document = Jsoup.parse("<pre>" + Entities.escape(TagStripper.text(html)) + "</pre>");
        document.outputSettings().prettyPrint(false);
        return new HtmlText(document);
    }

    /** Attachments are found by the normal form of their content ids. */
    private static void nameByContentId(Element image) {
        String id = image.attr("src").substring("cid:".length());
        try {
            image.attr(
                    "src",
                    "cid:" + MessageIds.normalised(URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            image.attr("src", "cid:" + MessageIds.normalised(id));
        }
    }

    /** HTML that may be shown in a browser; only the text when the nesting is beyond all reason. */
    public String sanitised() {
        if (depth() > MAX_DEPTH) {
            return "<p>" + Entities.escape(text()).replace("\n", "<br>\n") + "</p>";
        }
        Document clean = new Cleaner(SAFE).clean(document);
        clean.outputSettings().prettyPrint(false);
        return Text.clean(clean.body().html());
    }

    /** The text that a reader sees, below the title that the writer gave it. */
    public String text() {
        String title = title();
        boolean telling = !title.isEmpty() && !NO_TITLE.matches(title) && !text.startsWith(title);
        return telling && !text.isEmpty() ? title + "\n\n" + text : text;
    }

    /** Tells whether there are words, not only pictures. */
    public boolean saysSomething() {
        return !ImageMarks.without(text).isBlank();
    }

    /** The same with {@code >} before each line of a quotation. */
    public String textWithQuoteMarks() {
        return quoteMarked;
    }

    public String title() {
        String title = document.title();
        return Text.oneLine(title.length() > MAX_TITLE ? title.substring(0, MAX_TITLE) : title);
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
