package io.stellwerk.escalation.organisation;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mentions of colleagues in a text, such as {@code @anna}: their ids behind an at sign that is not part of an address. */
public final class Mentions {

    private static final int MOST = 50;
    private static final Pattern MENTION = Pattern.compile("(?<![\\w.@-])@([A-Za-z0-9][A-Za-z0-9._-]{0,254})");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[._-]+$");

    private Mentions() {}

    /** Ids that may be meant, at most so many as anybody mentions: what stands there, and without a full stop behind it. */
    public static Set<String> candidates(String text) {
        return MENTION.matcher(text)
                .results()
                .limit(MOST)
                .map(found -> found.group(1))
                .flatMap(id -> Stream.of(id, withoutEnd(id)))
                .collect(Collectors.toSet());
    }

    /** Ids of the people who are mentioned and known, in the order of the text. */
    public static List<String> in(String text, Staff staff) {
        return MENTION.matcher(text)
                .results()
                .limit(MOST)
                .map(found -> staff.agent(found.group(1)).isPresent() ? found.group(1) : withoutEnd(found.group(1)))
                .filter(id -> staff.agent(id).isPresent())
                .distinct()
                .toList();
    }

    private static String withoutEnd(String id) {
        Matcher end = END_OF_SENTENCE.matcher(id);
        return end.find() ? id.substring(0, end.start()) : id;
    }
}
