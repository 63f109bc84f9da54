package io.stellwerk.triage.language;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Part of a ticket that its language is detected from: enough of it, without addresses and quoted lines. */
final class LanguageSample {

    private static final int ENOUGH = 400;
    private static final Pattern NO_LANGUAGE = Pattern.compile("\\S*[@/\\\\_\\d]\\S*");

    private LanguageSample() {}

    static String of(String subject, String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * ENOUGH));
        String own = start.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining(" "));
        String words = NO_LANGUAGE.matcher(subject + " " + own).replaceAll(" ").strip();
        return words.substring(0, Math.min(words.length(), ENOUGH));
    }
}
