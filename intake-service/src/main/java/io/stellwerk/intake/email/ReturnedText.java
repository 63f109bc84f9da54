package io.stellwerk.intake.email;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The returned message where a server puts it into its report as plain text. */
final class ReturnedText {
    private static final Pattern MESSAGE_ID = Pattern.compile(
            "^[> \\t|]{0,20}Message-ID:\\s{0,20}<([^<>\\s]{3,900})>", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private ReturnedText() {}

    static Optional<String> messageId(String text) {
        Matcher matcher = MESSAGE_ID.matcher(text);
        return matcher.find() ? MessageIds.own(matcher.group(1)) : Optional.empty();
    }
}
