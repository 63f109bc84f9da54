package io.stellwerk.intake.customers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The domain of an address in its two forms: in letters of ASCII, in which it is compared and mail is sent, and in those
 * of its language, in which it is shown. Other than {@link java.net.IDN}, which follows the rules of 2003, {@code ß} is a
 * letter of its own: {@code straße.example} and {@code strasse.example} have different owners.
 */
public final class MailDomain {
    private static final String PREFIX = "xn--";
    private static final int MAX_LABEL = 63;
    private static final int MAX_ADDRESS = 1_000;

    private MailDomain() {}

    /** The address with its domain in ASCII; a domain that cannot be is left as it is. */
    public static String ascii(String address) {
        return withDomain(address, MailDomain::asciiLabel);
    }

    /** The address with its domain as people read it. */
    public static String shown(String address) {
        return withDomain(address, MailDomain::shownLabel);
    }

    private static String withDomain(String address, UnaryOperator<String> label) {
        int at = address.lastIndexOf('@');
        if (at < 0 || address.length() > MAX_ADDRESS) {
            return address;
        }
        String domain = address.substring(at + 1);
        boolean plain = domain.chars().allMatch(c -> c < 0x80);
        if (plain && !domain.toLowerCase(Locale.ROOT).contains(PREFIX)) {
            return address;
        }
        String dotted = domain.replace('\u3002', '.').replace('\uff0e', '.').replace('\uff61', '.');
        return address.substring(0, at + 1)
                + Arrays.stream(dotted.split("\\.", -1)).map(label).collect(Collectors.joining("."));
    }

    private static String asciiLabel(String label) {
        String normal = Normalizer.normalize(
                Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        boolean plain = normal.chars().allMatch(c -> c < 0x80);
        if (plain || normal.length() > MAX_LABEL || !normal.codePoints().allMatch(MailDomain::mayStandInLabel)) {
            return plain ? normal : label;
        }
        String encoded = PREFIX + Punycode.encode(normal);
        return encoded.length() <= MAX_LABEL ? encoded : label;
    }

    /** Only what would become the same ASCII again; anything else would show one domain as another. */
    private static String shownLabel(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return Optional.of(lower)
                .filter(name -> name.startsWith(PREFIX))
                .flatMap(name -> Punycode.decode(name.substring(PREFIX.length())))
                .filter(shown -> asciiLabel(shown).equals(lower))
                .orElse(label);
    }

    private static boolean mayStandInLabel(int character) {
        return Character.isLetterOrDigit(character)
                || character == '-'
                || character == '\u00b7'
                || character == '\u30fb'
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK
                || character == '\u200c'
                || character == '\u200d';
    }
}
