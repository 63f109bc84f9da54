package io.stellwerk.intake.customers;

import java.util.Optional;

/** Labels of internationalised domains in letters of ASCII (RFC 3492). */
final class Punycode {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;
    private static final int MAX_LABEL = 63;

    private Punycode() {}

    /** The label without its prefix; a label is some dozens of characters long. */
    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder encoded = new StringBuilder();
        label.chars().filter(c -> c < INITIAL_N).forEach(c -> encoded.append((char) c));
        int basic = encoded.length();
        if (basic > 0) {
            encoded.append('-');
        }
        int bias = INITIAL_BIAS;
        int delta = 0;
        int n = INITIAL_N;
        for (int handled = basic; handled < points.length; n++, delta++) {
            int next = Integer.MAX_VALUE;
            for (int point : points) {
                next = point >= n && point < next ? point : next;
            }
            delta += (next - n) * (handled + 1);
            n = next;
            for (int point : points) {
                delta += point < n ? 1 : 0;
                if (point == n) {
                    append(delta, bias, encoded);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
        }
        return encoded.toString();
    }

    private static void append(int delta, int bias, StringBuilder encoded) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                encoded.append(DIGITS.charAt(rest));
                return;
            }
            encoded.append(DIGITS.charAt(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /** Empty for what is no such encoding. */
    static Optional<String> decode(String encoded) {
        if (encoded.length() > MAX_LABEL) {
            return Optional.empty();
        }
        int dash = encoded.lastIndexOf('-');
        StringBuilder label = new StringBuilder(dash > 0 ? encoded.substring(0, dash) : "");
        long n = INITIAL_N;
        long i = 0;
        int bias = INITIAL_BIAS;
        int position = dash > 0 ? dash + 1 : 0;
        while (position < encoded.length()) {
            long before = i;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = position < encoded.length() ? DIGITS.indexOf(encoded.charAt(position++)) : -1;
                if (digit < 0 || weight > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                i += digit * weight;
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            int length = label.codePointCount(0, label.length()) + 1;
            bias = adapted(i - before, length, before == 0);
            n += i / length;
            i %= length;
            if (n > Character.MAX_CODE_POINT || (n >= Character.MIN_SURROGATE && n <= Character.MAX_SURROGATE)) {
                return Optional.empty();
            }
            label.insert(label.offsetByCodePoints(0, (int) i), Character.toString((int) n));
            i++;
        }
        return Optional.of(label.toString());
    }

    private static int threshold(int k, int bias) {
        return Math.clamp((long) k - bias, T_MIN, T_MAX);
    }

    private static int adapted(long delta, int points, boolean first) {
        long rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        for (; rest > (long) (BASE - T_MIN) * T_MAX / 2; k += BASE) {
            rest /= BASE - T_MIN;
        }
        return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
    }
}
