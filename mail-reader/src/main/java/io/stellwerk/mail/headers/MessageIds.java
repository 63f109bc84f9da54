package io.stellwerk.mail.headers;

import io.stellwerk.mail.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-IDs in the one form in which they are stored and compared: no brackets, the domain in lower case. */
public final class MessageIds {
    private static final int MAX_LENGTH = 900;
    private static final int MAX_REFERENCES = 200;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,2000})>");

    private MessageIds() {}

    /** The id of a message, if it has one that can tell it from others. */
    public static Optional<String> own(String header) {
        Matcher matcher = BRACKETED.matcher(header);
        String id = normalised(matcher.find() ? matcher.group(1) : header);
        boolean distinct = id.length() > 4 && id.chars().anyMatch(Character::isLetterOrDigit);
        return distinct && isShort(id) ? Optional.of(id) : Optional.empty();
    }

    /** All ids of an In-Reply-To or References header, in their order; words around them are left out. */
    public static List<String> referenced(List<String> headers) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        for (String header : headers) {
            Matcher matcher = BRACKETED.matcher(header);
            while (matcher.find()) {
                addIfUsable(ids, matcher.group(1));
            }
            if (header.indexOf('<') < 0) {
                for (String word : header.split("[\\s,]+", -1)) {
                    addIfUsable(ids, word);
                }
            }
        }
        List<String> all = new ArrayList<>(ids);
        return List.copyOf(all.subList(Math.max(0, all.size() - MAX_REFERENCES), all.size()));
    }

    public static String normalised(String id) {
        String bare = id.replaceAll("[\\s<>]", "");
        int at = bare.lastIndexOf('@');
        return Text.oneLine(
                at < 0 ? bare : bare.substring(0, at) + bare.substring(at).toLowerCase(Locale.ROOT));
    }

    /** In bytes, which is what an index of the database counts. */
    private static boolean isShort(String id) {
        return id.length() <= MAX_LENGTH && id.getBytes(StandardCharsets.UTF_8).length <= MAX_LENGTH;
    }

    private static void addIfUsable(SequencedSet<String> ids, String candidate) {
        String id = normalised(candidate);
        if (id.indexOf('@') > 0 && isShort(id)) {
            ids.addLast(id);
        }
    }
}
