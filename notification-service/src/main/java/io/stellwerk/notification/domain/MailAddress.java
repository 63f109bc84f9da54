package io.stellwerk.notification.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that mail can be sent to, in lower case.
 *
 * @param value local part, at sign, domain
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]+");
    private static final Pattern ROBOT = Pattern.compile(
            "(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|bounces?(?=[-+_.@])).*@.*|(?:postmaster|abuse)(?:\\+.*)?@.*");

    /** The address in a string that a customer or a mail header gave, if it is one. */
    public static Optional<MailAddress> of(@Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        String value = given.strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && PLAUSIBLE.matcher(value).matches()
                ? Optional.of(new MailAddress(value))
                : Optional.empty();
    }

    /** Whether no person reads mail sent there. */
    public boolean isRobot() {
        return ROBOT.matcher(value).matches();
    }
}
