package io.stellwerk.mail.bounces;

import java.util.ArrayList;
import java.util.List;

/** Mail addresses that stand in running text. */
final class AddressesInText {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 200;
    private static final int MAX_FOUND = 50;
    private static final String LOCAL_SIGNS = ".!#$%&'*+/=?^_`{|}~-";

    private AddressesInText() {}

    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0 && found.size() < MAX_FOUND; at = text.indexOf('@', at + 1)) {
            int start = start(text, at);
            int end = end(text, at + 1);
            if (start < at && end > at + 2) {
                found.add(text.substring(start, end));
            }
        }
        return found;
    }

    private static int start(String text, int at) {
        int start = at;
        while (start > 0 && at - start < MAX_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_DOMAIN && isDomain(text.charAt(end))) {
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }
}
