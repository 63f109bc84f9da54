package io.stellwerk.local.audit;

import io.stellwerk.embedded.StackException;
import java.util.regex.Pattern;

/**
 * The end of a chain as somebody has noted it: the number of its last entry, and that entry's hash.
 */
public record ChainHead(long number, String hash) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** Reads it as it is printed. */
    public static ChainHead of(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new StackException(
                    "The end of a chain is a number, a colon and 64 hexadecimal digits, as ./stellwerk audit verify prints it.");
        }
        return new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
