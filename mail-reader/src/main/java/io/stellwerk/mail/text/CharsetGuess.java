package io.stellwerk.mail.text;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Guesses the charset of undeclared text that is not UTF-8. */
final class CharsetGuess {
    private static final int TIMES = 5;
    private static final int SHORT = 200;
    private static final int MAX_LENGTH = 64 * 1024;

    /** What the detector takes German umlauts for. */
    private static final Set<String> MISTAKEN = Set.of("WINDOWS-1255", "ISO-8859-8", "MACCYRILLIC");

    private CharsetGuess() {}

    /** Empty when nothing speaks against a Western European single-byte charset. */
    static Optional<Charset> of(byte[] bytes) {
        return detected(bytes, 1)
                .or(() -> bytes.length > SHORT ? Optional.empty() : detected(bytes, TIMES))
                .filter(name -> !MISTAKEN.contains(name))
                .flatMap(MailCharset::named);
    }

    /** A name of three characters is not enough for the detector, unless it is told several times. */
    private static Optional<String> detected(byte[] bytes, int times) {
        UniversalDetector detector = new UniversalDetector();
        for (int i = 0; i < times && !detector.isDone(); i++) {
            detector.handleData(bytes, 0, Math.min(bytes.length, MAX_LENGTH));
        }
        detector.dataEnd();
        @Nullable String name = detector.getDetectedCharset();
        return Optional.ofNullable(name);
    }
}
