package io.stellwerk.intake.email;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes text nodes, and line ends where blocks begin and end. */
final class HtmlRenderer implements NodeVisitor {
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

    private final StringBuilder text = new StringBuilder();
    private final boolean quoteMarks;
    private int quoteDepth;
    private int skipDepth;
    private int preDepth;
    private boolean lineStart = true;
    private boolean blankPending;

    HtmlRenderer(boolean quoteMarks) {
        this.quoteMarks = quoteMarks;
    }

    String text() {
        return text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && skipDepth == 0) {
            write(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element.normalName());
        }
    }

    private void open(String tag) {
        if (SKIPPED.contains(tag)) {
            skipDepth++;
        } else if (tag.equals("br")) {
            lineEnd();
        } else if (BLOCKS.contains(tag)) {
            blockEnd();
            quoteDepth += tag.equals("blockquote") ? 1 : 0;
            preDepth += tag.equals("pre") ? 1 : 0;
        } else if (tag.equals("td") || tag.equals("th")) {
            blankPending = true;
        }
    }

    private void close(String tag) {
        if (SKIPPED.contains(tag)) {
            skipDepth--;
        } else if (BLOCKS.contains(tag)) {
            blockEnd();
            quoteDepth -= tag.equals("blockquote") ? 1 : 0;
            preDepth -= tag.equals("pre") ? 1 : 0;
            if (PARAGRAPHS.contains(tag)) {
                lineEnd();
            }
        }
    }

    private void write(String words) {
        for (int i = 0; i < words.length(); i++) {
            char next = words.charAt(i);
            if (preDepth > 0 && next == '\n') {
                lineEnd();
            } else if (preDepth == 0 && isBlank(next)) {
                blankPending = true;
            } else if (next != '\u200b') {
                writeVisible(next == '\u00a0' ? ' ' : next);
            }
        }
    }

    private void writeVisible(char next) {
        if (lineStart && quoteMarks && quoteDepth > 0) {
            text.append(">".repeat(Math.min(quoteDepth, 10))).append(' ');
        }
        if (blankPending && !lineStart) {
            text.append(' ');
        }
        text.append(next);
        lineStart = false;
        blankPending = false;
    }

    private void blockEnd() {
        if (!lineStart) {
            lineEnd();
        }
    }

    private void lineEnd() {
        if (lineStart && quoteMarks && quoteDepth > 0) {
            text.append('>');
        }
        text.append('\n');
        lineStart = true;
        blankPending = false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
