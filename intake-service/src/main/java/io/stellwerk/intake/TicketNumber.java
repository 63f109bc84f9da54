package io.stellwerk.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A ticket's name among people: {@code SW-} and a sequence number that ends in a Luhn check digit. */
public record TicketNumber(String value) {
    private static final Pattern NUMBER = Pattern.compile("SW-([0-9]{6,18})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("\\[\\s*SW-([0-9]{6,18})\\s*]", Pattern.CASE_INSENSITIVE);

    public static TicketNumber of(long sequence) {
        String digits = Long.toString(sequence);
        return new TicketNumber("SW-" + digits + checkDigit(digits));
    }

    /** The number in this text, unless the text is something else or the check digit is wrong. */
    public static Optional<TicketNumber> parse(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        return matcher.matches() ? checked(matcher.group(1)) : Optional.empty();
    }

    /** The first bracketed number in a subject whose check digit is right. */
    public static Optional<TicketNumber> inSubject(String subject) {
        return TAG.matcher(subject)
                .results()
                .flatMap(tag -> checked(tag.group(1)).stream())
                .findFirst();
    }

    /** The number as it stands in a subject. */
    public String tag() {
        return "[" + value + "]";
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<TicketNumber> checked(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last)
                ? Optional.of(new TicketNumber("SW-" + digits))
                : Optional.empty();
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product > 9 ? product - 9 : product;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
