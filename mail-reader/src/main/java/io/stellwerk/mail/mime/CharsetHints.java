package io.stellwerk.mail.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charsets that a message names anywhere; what is undeclared in the same message is often in one of them. */
public final class CharsetHints {
    private static final int MAX_LENGTH = 128 * 1024;
    private static final Pattern NAMED =
            Pattern.compile("(?:charset=[\"']?|=\\?)([a-z][\\w.:-]{2,30})", Pattern.CASE_INSENSITIVE);

    private CharsetHints() {}

    public static List<String> in(byte[] message) {
        Set<String> hints = new LinkedHashSet<>();
        String start = Lines.text(message, 0, Math.min(message.length, MAX_LENGTH));
        Matcher matcher = NAMED.matcher(start);
        while (matcher.find() && hints.size() < 10) {
            hints.add(matcher.group(1));
        }
        return List.copyOf(hints);
    }
}
