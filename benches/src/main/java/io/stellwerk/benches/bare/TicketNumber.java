package io.stellwerk.benches.bare;

/** A ticket's name among people, with the same check digit as intake's. */
final class TicketNumber {

    private TicketNumber() {}

    static String of(long sequence) {
        String digits = Long.toString(sequence);
        int sum = 0;
        for (int i = digits.length() - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product > 9 ? product - 9 : product;
        }
        return "SW-" + digits + (10 - sum % 10) % 10;
    }
}
