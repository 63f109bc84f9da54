package io.stellwerk.intake.email;

import java.nio.charset.Charset;
import java.util.Optional;

/** Guesses the charset of undeclared 8-bit text that is not UTF-8, from the shape of its high bytes. */
final class CharsetGuess {
    private static final int ENOUGH = 2;

    private CharsetGuess() {}

    /** Empty when nothing speaks against a Western European single-byte charset. */
    static Optional<Charset> of(byte[] bytes) {
        int pairs = 0;
        int singles = 0;
        int common = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            if (i + 1 < bytes.length && isGbTrail(bytes[i + 1]) && isGbLead(bytes[i])) {
                pairs++;
                common += isCommonHanzi(bytes[i]) ? 1 : 0;
                i++;
            } else {
                singles++;
            }
        }
        boolean chinese = singles == 0 && pairs >= ENOUGH && common * 10 >= pairs * 6;
        return chinese ? Optional.of(Charset.forName("GB18030")) : cyrillic(bytes);
    }

    /** Cyrillic words are runs of high bytes; German or French ones have single high bytes between letters. */
    private static Optional<Charset> cyrillic(byte[] bytes) {
        int run = 0;
        int inRuns = 0;
        int high = 0;
        int koiLower = 0;
        int windowsLower = 0;
        for (byte next : bytes) {
            int value = next & 0xff;
            run = value >= 0xc0 ? run + 1 : 0;
            high += value >= 0x80 ? 1 : 0;
            inRuns += run == 3 ? 3 : run > 3 ? 1 : 0;
            koiLower += value >= 0xc0 && value < 0xe0 ? 1 : 0;
            windowsLower += value >= 0xe0 ? 1 : 0;
        }
        if (high < 6 || inRuns * 10 < high * 6) {
            return Optional.empty();
        }
        return Optional.of(Charset.forName(koiLower > windowsLower ? "KOI8-R" : "windows-1251"));
    }

    private static boolean isGbLead(byte next) {
        int value = next & 0xff;
        return (value >= 0xb0 && value <= 0xf7) || (value >= 0xa1 && value <= 0xa9);
    }

    private static boolean isGbTrail(byte next) {
        int value = next & 0xff;
        return value >= 0xa1 && value <= 0xfe;
    }

    private static boolean isCommonHanzi(byte lead) {
        int value = lead & 0xff;
        return value >= 0xb0 && value <= 0xd7;
    }
}
