package io.stellwerk.notification.templates;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Text of an agent's answer: Markdown, of which the HTML and the plain text of a mail are made. HTML in it stays as it was typed, links
 * lead to web and mail addresses alone, also those that were typed without a mark, and pictures become links: a mail loads nothing
 * from elsewhere.
 */
public final class ReplyText {

    private static final int DEEPEST = 30;

    private static final DefaultUrlSanitizer ADDRESSES = new DefaultUrlSanitizer(List.of("http", "https", "mailto"));

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .extensions(List.of(AutolinkExtension.create()))
            .postProcessor(ReplyText::picturesAsLinks)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(ADDRESSES)
            .softbreak("<br>")
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(LinksWithAddress::new)
            .build();

    private ReplyText() {}

    /** The HTML. */
    public static String html(String markdown) {
        try {
            return HTML.render(PARSER.parse(markdown.strip()));
        } catch (StackOverflowError e) {
            // Nested deeper than anybody reads: as it was typed.
            Text text = new Text(markdown.strip());
            return HTML.render(text);
        }
    }

    /** The plain text. */
    public static String plain(String markdown) {
        try {
            return PLAIN.render(PARSER.parse(markdown.strip())).strip();
        } catch (StackOverflowError e) {
            return markdown.strip();
        }
    }

    private static Node picturesAsLinks(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                visitChildren(image);
                Link link = new Link(image.getDestination(), image.getTitle());
                Node child = image.getFirstChild();
                while (child != null) {
                    Node next = child.getNext();
                    link.appendChild(child);
                    child = next;
                }
                image.insertBefore(link);
                image.unlink();
            }
        });
        return document;
    }

    /** Links in plain text: their words, then the address, unless they are the same. */
    private record LinksWithAddress(TextContentNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class);
        }

        @Override
        public void render(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            String address = ADDRESSES.sanitizeLinkUrl(((Link) node).getDestination());
            boolean isSaid = node.getFirstChild() instanceof Text text
                    && (text.getLiteral().equals(address) || address.equals("mailto:" + text.getLiteral()));
            if (!address.isEmpty() && !isSaid) {
                context.getWriter().write(" <" + address + ">");
            }
        }
    }
}
