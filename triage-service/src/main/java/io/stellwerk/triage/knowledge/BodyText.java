package io.stellwerk.triage.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Text of an article's body, which is Markdown without HTML, and with links to pages, mail addresses and telephones alone. */
public final class BodyText {

    private static final int DEEPEST = 30;
    private static final List<String> LINKED = List.of("https:", "mailto:", "tel:", "/", "#");
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private BodyText() {}

    /** The words of a body, without its marks. */
    public static String plain(String markdown) {
        try {
            return PLAIN.render(PARSER.parse(markdown)).strip();
        } catch (StackOverflowError e) {
            return markdown;
        }
    }

    /** All that a body may not have in it; nothing if it is good. */
    static Set<String> flaws(String markdown) {
        Set<String> flaws = new TreeSet<>();
        try {
            PARSER.parse(markdown).accept(new Inspection(flaws));
        } catch (StackOverflowError e) {
            flaws.add("is nested too deeply");
        }
        return flaws;
    }

    private static final class Inspection extends AbstractVisitor {

        private final Set<String> flaws;

        Inspection(Set<String> flaws) {
            this.flaws = flaws;
        }

        @Override
        public void visit(HtmlBlock html) {
            flaws.add("has HTML in it; write Markdown");
        }

        @Override
        public void visit(HtmlInline html) {
            flaws.add("has HTML in it; write Markdown");
        }

        @Override
        public void visit(Image image) {
            address(image, image.getDestination());
        }

        @Override
        public void visit(Link link) {
            address(link, link.getDestination());
        }

        private void address(Node node, String destination) {
            String address = destination.toLowerCase(Locale.ROOT);
            if (LINKED.stream().noneMatch(address::startsWith) || address.startsWith("//")) {
                flaws.add("links to something else than https, mailto and tel addresses");
            }
            visitChildren(node);
        }
    }
}
