package io.stellwerk.mail.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Takes out what a mail shows only in the list of an inbox, or to nobody: text in elements that are not displayed or have
 * no size. A person writes none of that; but if nothing else is left, it stays.
 */
final class HiddenText implements NodeVisitor {
    private static final int MAX_STYLE = 2_000;

    private final List<Element> elements = new ArrayList<>();
    private final List<TextNode> texts = new ArrayList<>();
    private final BitSet unseenAtDepth = new BitSet();
    private int hiddenDepth = -1;
    private boolean anyVisible;

    private HiddenText() {}

    static void removeFrom(Document document) {
        HiddenText hidden = new HiddenText();
        document.body().traverse(hidden);
        if (hidden.anyVisible) {
            hidden.elements.forEach(Element::empty);
            hidden.texts.forEach(text -> text.text(""));
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            String style = style(element);
            unseenAtDepth.set(depth + 1, unseen(style, unseenAtDepth.get(depth)));
            if (hiddenDepth < 0 && depth > 0 && isHidden(element, style)) {
                hiddenDepth = depth;
                elements.add(element);
            }
        } else if (node instanceof TextNode text && hiddenDepth < 0) {
            if (unseenAtDepth.get(depth)) {
                texts.add(text);
            } else {
                anyVisible = anyVisible || says(text.getWholeText());
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (depth == hiddenDepth) {
            hiddenDepth = -1;
        }
    }

    private static boolean isHidden(Element element, String style) {
        return element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("mso-hide:all")
                || isZero(style, "opacity:")
                || (style.contains("overflow:hidden") && (isZero(style, "max-height:") || isZero(style, ";height:")));
    }

    /** Both are inherited until an element within says otherwise. */
    private static boolean unseen(String style, boolean inherited) {
        if (style.contains("font-size:")) {
            return isZero(style, "font-size:");
        }
        if (style.contains("visibility:")) {
            return style.contains("visibility:hidden") || style.contains("visibility:collapse");
        }
        return inherited;
    }

    /** In lower case, without blanks, a semicolon before each property. */
    private static String style(Element element) {
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > MAX_STYLE) {
            return "";
        }
        StringBuilder dense = new StringBuilder(style.length() + 1).append(';');
        style.toLowerCase(Locale.ROOT).chars().filter(c -> c > ' ').forEach(c -> dense.append((char) c));
        return dense.toString();
    }

    private static boolean isZero(String style, String property) {
        int value = style.indexOf(property);
        if (value < 0) {
            return false;
        }
        int end = value + property.length();
        boolean digit = false;
        while (end < style.length() && (style.charAt(end) == '0' || style.charAt(end) == '.')) {
            digit |= style.charAt(end) == '0';
            end++;
        }
        return digit && (end == style.length() || !Character.isDigit(style.charAt(end)));
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
