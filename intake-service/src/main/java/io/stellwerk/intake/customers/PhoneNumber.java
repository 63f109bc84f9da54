package io.stellwerk.intake.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.stellwerk.intake.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings telephone numbers into one form, so that one number is one identity however it was typed. Only a full number
 * tells who calls: an internal one is somebody else's in the next company, and a withheld one is everybody's.
 */
final class PhoneNumber {
    private static final int MAX_LENGTH = 50;

    /** A national number that is shorter than this and than its region's usual ones may be an extension. */
    private static final int SHORTEST = 7;

    /** Letters that belong to a number: its scheme, and what stands before an extension. */
    private static final Pattern WORDS = Pattern.compile("tel:|;ext=|extension|extn|ext|x|dw");

    /** Withheld numbers as some telephone systems show them: the word in letters of the keypad. */
    private static final Set<String> SPELLED_OUT =
            Set.of("266696687", "7378742833", "8656696", "86282452253", "7748283", "2562533");

    private PhoneNumber() {}

    /**
     * The number in E.164, with its extension if it has one, because two people may share what is before it; empty if it
     * is no full number.
     *
     * @param region whose numbers need no country code
     */
    static Optional<String> normalise(String shown, String region) {
        String number = Words.strip(shown);
        if (number.length() > MAX_LENGTH || hasForeignWords(number) || SPELLED_OUT.contains(digits(number))) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = numbers.parseAndKeepRawInput(number, region);
            return numbers.isValidNumber(parsed) && isFull(parsed, region)
                    ? Optional.of(numbers.format(parsed, PhoneNumberFormat.E164) + extension(parsed))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isFull(Phonenumber.PhoneNumber number, String region) {
        if (number.getCountryCodeSource() != Phonenumber.PhoneNumber.CountryCodeSource.FROM_DEFAULT_COUNTRY) {
            return true;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        Phonenumber.PhoneNumber usual = numbers.getExampleNumber(region);
        int shortest = usual == null ? SHORTEST : Math.min(SHORTEST, length(usual));
        return length(number) >= shortest;
    }

    private static int length(Phonenumber.PhoneNumber number) {
        return PhoneNumberUtil.getInstance()
                .getNationalSignificantNumber(number)
                .length();
    }

    private static String extension(Phonenumber.PhoneNumber number) {
        return number.hasExtension() ? ";ext=" + number.getExtension() : "";
    }

    private static boolean hasForeignWords(String number) {
        return WORDS.matcher(number.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .codePoints()
                .anyMatch(Character::isLetter);
    }

    private static String digits(String number) {
        return number.codePoints()
                .filter(Character::isDigit)
                .map(digit -> '0' + Character.digit(digit, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
