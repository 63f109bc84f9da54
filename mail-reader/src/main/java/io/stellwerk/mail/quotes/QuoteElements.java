package io.stellwerk.mail.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Elements that mail programs, and nobody else, put around what they quote and around signatures: the best evidence there
 * is. An indented block alone is none, because people indent too, and neither is Gmail's outer element, within which the
 * answers between quoted parts stand.
 */
public final class QuoteElements implements NodeFilter {
    private static final Set<String> QUOTE_CLASSES = Set.of(
            "moz-cite-prefix",
            "gmail_attr",
            "yahoo_quoted",
            "protonmail_quote",
            "tutanota_quote",
            "sh-quoted-content",
            "missive_quote",
            "front-blockquote",
            "zmail_extra");
    private static final Set<String> QUOTE_IDS =
            Set.of("olk_src_body_section", "mail-editor-reference-message-container", "reply-intro", "isreplycontent");
    private static final Set<String> QUOTE_NAMES = Set.of("quote", "messagereplysection");
    private static final Set<String> SIGNATURE_CLASSES = Set.of(
            "gmail_signature",
            "gmail_signature_prefix",
            "moz-signature",
            "protonmail_signature_block",
            "protonmail_signature_block-user");
    private static final Set<String> SIGNATURE_IDS =
            Set.of("signature", "ms-outlook-mobile-signature", "applemailsignature", "x_signature");
    private static final String HEADER_ID = "divrplyfwdmsg";
    private static final int MAX_SIGNATURE = 1_500;
    private static final int MAX_MARKS = 500;
    private static final int MAX_READ = 20;

    private final List<Element> quotes = new ArrayList<>();
    private final List<Element> signatures = new ArrayList<>();
    private final List<Element> headers = new ArrayList<>();
    private final List<Node> ruled = new ArrayList<>();
    private final List<Node> delimiters = new ArrayList<>();
    private int read;

    private QuoteElements() {}

    /** Inserts the markers; the caller removes them after rendering. */
    public static List<Node> mark(Document document) {
        QuoteElements found = new QuoteElements();
        document.body().filter(found);
        List<Node> inserted = new ArrayList<>();
        found.quotes.forEach(quote -> {
            before(quote, QuoteMarkers.QUOTE_BEGIN, inserted);
            after(quote, inserted, QuoteMarkers.QUOTE_END);
        });
        found.headers.forEach(header -> before(header, QuoteMarkers.QUOTE_BEGIN, inserted));
        found.signatures.forEach(signature -> {
            before(signature, QuoteMarkers.SIGNATURE_BEGIN, inserted);
            after(signature, inserted, QuoteMarkers.SIGNATURE_END);
        });
        found.ruled.forEach(block -> before(block, QuoteMarkers.RULE, inserted));
        found.delimiters.forEach(dashes -> before(dashes, QuoteMarkers.DELIMITER, inserted));
        return inserted;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (quotes.size() + signatures.size() + ruled.size() + delimiters.size() > MAX_MARKS || !headers.isEmpty()) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            if (isDelimiter(words)) {
                delimiters.add(words);
            }
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? sorted(element) : FilterResult.CONTINUE;
    }

    private FilterResult sorted(Element element) {
        String id = element.id().toLowerCase(Locale.ROOT);
        if (id.endsWith(HEADER_ID)) {
            headers.add(element);
        } else if (isQuote(element, id)) {
            quotes.add(element);
        } else if (isSignature(element, id)) {
            signatures.add(element);
        } else {
            if (isRuled(element)) {
                ruled.add(element);
            }
            return FilterResult.CONTINUE;
        }
        return FilterResult.SKIP_CHILDREN;
    }

    private boolean isQuote(Element element, String id) {
        if (element.normalName().equals("blockquote")) {
            return element.hasClass("gmail_quote")
                    || (element.attr("type").equalsIgnoreCase("cite") && element.hasAttr("cite"))
                    || hasClass(element, QUOTE_CLASSES);
        }
        if (element.hasClass("gmail_attr")) {
            return mayRead()
                    && !QuotePhrases.isForward(
                            element.wholeText().strip().lines().findFirst().orElse(""));
        }
        return hasClass(element, QUOTE_CLASSES)
                || QUOTE_IDS.contains(id)
                || (element.normalName().equals("div")
                        && QUOTE_NAMES.contains(element.attr("name").toLowerCase(Locale.ROOT)));
    }

    /** Tells a signature by its element; a text that is long, or asks, is none, although it was written into its element. */
    private boolean isSignature(Element element, String id) {
        if ((!hasClass(element, SIGNATURE_CLASSES) && !SIGNATURE_IDS.contains(id)) || !mayRead()) {
            return false;
        }
        String text = element.text();
        return text.length() <= MAX_SIGNATURE && text.indexOf('?') < 0;
    }

    /** One such element within another would be read again and again. */
    private boolean mayRead() {
        read++;
        return read <= MAX_READ;
    }

    /** Outlook draws a line above the header that it copies. */
    private static boolean isRuled(Element element) {
        return element.normalName().equals("div")
                && element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("border-top:solid");
    }

    private static boolean isDelimiter(TextNode words) {
        String text = words.getWholeText();
        if (text.length() > 8) {
            return false;
        }
        String line = text.replace("\r", "").replace("\n", "").replace('\u00a0', ' ');
        return line.equals("-- ");
    }

    /** All these names have a hyphen or an underscore; most elements of a mail have neither, and are asked no further. */
    private static boolean hasClass(Element element, Set<String> names) {
        String all = element.className();
        return (all.indexOf('_') >= 0 || all.indexOf('-') >= 0)
                && element.classNames().stream().anyMatch(names::contains);
    }

    private static void before(Node node, char marker, List<Node> inserted) {
        Node line = line(marker);
        node.before(line);
        inserted.add(line);
    }

    private static void after(Node node, List<Node> inserted, char marker) {
        Node line = line(marker);
        node.after(line);
        inserted.add(line);
    }

    private static Node line(char marker) {
        return new Element("div").appendChild(new TextNode(String.valueOf(marker)));
    }
}
