package io.stellwerk.mail.html;

import io.stellwerk.mail.text.Text;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes HTML as text: line ends where blocks begin and end, numbers before the items of lists, addresses behind links,
 * marks around struck text and in the places of pictures.
 */
final class HtmlRenderer implements NodeVisitor {
    private static final String STRUCK = "~~";

    private static final Set<String> SKIPPED =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg", "math");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "blockquote",
            "pre",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "center",
            "form",
            "fieldset");
    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> STRIKING = Set.of("s", "strike", "del");

    private final HtmlLines lines;
    private final HtmlLinks links;
    private final HtmlLists lists = new HtmlLists();
    private int skipDepth;
    private int struckDepth;

    HtmlRenderer(boolean quoteMarks) {
        this.lines = new HtmlLines(quoteMarks);
        this.links = new HtmlLinks(lines);
    }

    String text() {
        return lines.text();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && skipDepth == 0) {
            lines.write(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element, element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element, element.normalName());
        }
    }

    private void open(Element element, String tag) {
        if (SKIPPED.contains(tag)) {
            skipDepth++;
        } else if (skipDepth > 0) {
            return;
        } else if (tag.equals("br")) {
            lines.end();
        } else if (BLOCKS.contains(tag)) {
            openBlock(element, tag);
        } else if (tag.equals("td") || tag.equals("th")) {
            lines.blank();
        } else if (tag.equals("a")) {
            links.open();
        } else if (tag.equals("img")) {
            picture(element);
        }
        if (isStruck(element, tag) && struckDepth++ == 0) {
            lines.openMark(STRUCK);
        }
    }

    private void openBlock(Element element, String tag) {
        lines.endIfBegun();
        lines.quoteDepth(tag.equals("blockquote") ? 1 : 0);
        lines.preDepth(tag.equals("pre") ? 1 : 0);
        if (tag.equals("ol") || tag.equals("ul")) {
            lists.open(element, tag.equals("ol"));
        } else if (tag.equals("li")) {
            lines.prefix(lists.item(element));
        }
    }

    private void close(Element element, String tag) {
        if (SKIPPED.contains(tag)) {
            skipDepth--;
        } else if (skipDepth > 0) {
            return;
        }
        if (isStruck(element, tag) && --struckDepth == 0) {
            lines.closeMark(STRUCK);
        }
        if (BLOCKS.contains(tag)) {
            closeBlock(tag);
        } else if (tag.equals("a")) {
            links.close(element.attr("href"));
        }
    }

    private void closeBlock(String tag) {
        lines.endIfBegun();
        lines.quoteDepth(tag.equals("blockquote") ? -1 : 0);
        lines.preDepth(tag.equals("pre") ? -1 : 0);
        if (tag.equals("ol") || tag.equals("ul")) {
            lists.close();
        } else if (tag.equals("li")) {
            lines.prefix("");
        }
        if (PARAGRAPHS.contains(tag)) {
            lines.end();
        }
    }

    private void picture(Element element) {
        String source = element.attr("src");
        if (source.startsWith("cid:")) {
            lines.mark(ImageMarks.mark(
                    HtmlLines.withoutReserved(source.substring("cid:".length())),
                    HtmlLines.withoutReserved(Text.oneLine(element.attr("alt")))));
        }
    }

    private static boolean isStruck(Element element, String tag) {
        return STRIKING.contains(tag)
                || (tag.equals("span") && element.attr("style").contains("line-through"));
    }
}
