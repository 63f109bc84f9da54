package io.stellwerk.mail.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Counts the items of lists within lists as a browser would. */
final class HtmlLists {
    private static final int LETTERS = 26;
    private static final int MAX_ROMAN = 50;
    private static final int MAX_INDENT = 8;
    private static final int[] ROMAN_VALUES = {50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_DIGITS = {"l", "xl", "x", "ix", "v", "iv", "i"};

    private final Deque<Counter> open = new ArrayDeque<>();

    private static final class Counter {
        private final boolean ordered;
        private final String style;
        private int next;

        Counter(boolean ordered, String style, int next) {
            this.ordered = ordered;
            this.style = style;
            this.next = next;
        }
    }

    void open(Element list, boolean ordered) {
        open.push(new Counter(ordered, list.attr("type"), number(list.attr("start"), 1)));
    }

    void close() {
        open.poll();
    }

    /** The number or bullet before the item. */
    String item(Element item) {
        Counter list = open.peek();
        if (list == null || !list.ordered) {
            return "";
        }
        int number = number(item.attr("value"), list.next);
        list.next = number == Integer.MAX_VALUE ? number : number + 1;
        return "   ".repeat(Math.min(open.size() - 1, MAX_INDENT)) + written(number, list.style) + ". ";
    }

    private static String written(int number, String style) {
        return switch (style.strip()) {
            case "a", "A" ->
                number >= 1 && number <= LETTERS
                        ? Character.toString(style.strip().charAt(0) + number - 1)
                        : Integer.toString(number);
            case "i" -> roman(number);
            case "I" -> roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

    private static String roman(int number) {
        if (number < 1 || number > MAX_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN_DIGITS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    private static int number(String attribute, int otherwise) {
        try {
            return attribute.isEmpty() ? otherwise : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
