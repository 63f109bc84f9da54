package io.stellwerk.benches.bare;

import java.util.List;
import java.util.regex.Pattern;

/** Text with names in it, such as <code>${subject}</code>, that stand for a ticket's values. */
final class TextTemplate {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

    private final List<String> texts;
    private final List<String> names;

    TextTemplate(String text) {
        this.texts = List.of(NAME.split(text, -1));
        this.names = NAME.matcher(text).results().map(name -> name.group(1)).toList();
    }

    List<String> names() {
        return names;
    }

    /** The text with a ticket's values. */
    String fill(TicketValues ticket) {
        StringBuilder text = new StringBuilder(texts.getFirst());
        for (int i = 0; i < names.size(); i++) {
            text.append(ticket.require(names.get(i))).append(texts.get(i + 1));
        }
        return text.toString();
    }

    /** The text with the same for each name. */
    String fill(String value) {
        return String.join(value, texts);
    }
}
