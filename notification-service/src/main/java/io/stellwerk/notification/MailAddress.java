package io.stellwerk.notification;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address, in lower case and with its domain in ASCII, by whichever form it was given: so mail is sent to it, and so it
 * is compared.
 *
 * @param value local part, at sign, domain
 */
public record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\p{Cntrl}]+");
    private static final Pattern DISPUTED = Pattern.compile("[\u00df\u03c2\u200c\u200d]");
    private static final Set<String> DOTS_IGNORED = Set.of("gmail.com", "googlemail.com");
    private static final Pattern ROBOT = Pattern.compile(
            "(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|bounces?(?=[-+_.@])).*@.*|(?:postmaster|abuse)(?:\\+.*)?@.*");

    /** The address in a string that a customer or a mail header gave, if it is one. */
    public static Optional<MailAddress> of(@Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        String value = given.strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && PLAUSIBLE.matcher(value).matches()
                ? Optional.of(new MailAddress(withAsciiDomain(value)))
                : Optional.empty();
    }

    /**
     * Letters that older rules of internationalised domains replace and newer ones keep have two owners; such a domain is
     * left as it is. Intake, which knows the newer rules, gives them in ASCII.
     */
    private static String withAsciiDomain(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        if (isAscii(domain) || DISPUTED.matcher(domain).find()) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    /** True if only SMTPUTF8 (RFC 6531) carries mail to it, which this service's mail client does not speak. */
    public boolean needsUnicode() {
        return !isAscii(value);
    }

    /** True if mail to both reaches the same mailbox under the same name; a domain has a Unicode and an ASCII form. */
    public boolean isSameAs(MailAddress other) {
        return local().equals(other.local()) && domain().equals(other.domain());
    }

    /**
     * The mailbox behind the address, by which a sender is known where a sender may do something only so often: tags and,
     * where the provider ignores them, dots make no other sender.
     */
    public String mailbox() {
        String local = Normalizer.normalize(local(), Normalizer.Form.NFKC);
        int plus = local.indexOf('+');
        String untagged = plus > 0 ? local.substring(0, plus) : local;
        String domain = domain();
        return DOTS_IGNORED.contains(domain) ? untagged.replace(".", "") + "@gmail.com" : untagged + "@" + domain;
    }

    private String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    private String domain() {
        String domain = value.substring(value.lastIndexOf('@') + 1);
        try {
            String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }

    /** True if no person reads mail sent there. */
    public boolean isRobot() {
        return ROBOT.matcher(value).matches();
    }
}
