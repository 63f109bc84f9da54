package io.stellwerk.intake.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Brings telephone numbers into one form, so that one number is one identity however it was typed. */
final class PhoneNumber {
    private PhoneNumber() {}

    /** E.164 where the number can be understood, else its digits. */
    static String normalise(String number, String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number, region), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return number.codePoints()
                    .filter(Character::isDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
