package io.stellwerk.intake.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Readable text of a header: encoded words (RFC 2047) in all their odd forms, and bare 8-bit characters. */
final class HeaderText {
    static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BROKEN_QUESTION_MARKS =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([qQ])\\?((?:[^?]|\\?(?!=)){0,200})\\?=");

    private HeaderText() {}

    static String decode(String raw) {
        return decode(raw, List.of());
    }

    /** Neighbouring words are joined as bytes, because mailers cut within a character. */
    static String decode(String raw, List<String> charsetHints) {
        Matcher matcher = (raw.contains("=?") && !ENCODED_WORD.matcher(raw).find()
                        ? BROKEN_QUESTION_MARKS
                        : ENCODED_WORD)
                .matcher(raw);
        StringBuilder text = new StringBuilder(raw.length());
        Pending pending = new Pending(text, charsetHints);
        int end = 0;
        while (matcher.find()) {
            String between = raw.substring(end, matcher.start());
            if (!(pending.isOpen() && between.isBlank())) {
                pending.close();
                text.append(plain(between, charsetHints));
            }
            pending.add(charset(matcher.group(1)), bytes(matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        pending.close();
        text.append(plain(raw.substring(end), charsetHints));
        return Text.oneLine(text.toString());
    }

    private static String plain(String raw, List<String> charsetHints) {
        for (int i = 0; i < raw.length(); i++) {
            char next = raw.charAt(i);
            if (next == 0x1b) {
                return MailCharset.decode(latin1(raw), "iso-2022-jp");
            }
            if (next > 0xff) {
                return raw;
            }
            if (next > 0x7f) {
                return MailCharset.decode(latin1(raw), null, charsetHints);
            }
        }
        return raw;
    }

    private static byte[] latin1(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String charset(String named) {
        int language = named.indexOf('*');
        return (language < 0 ? named : named.substring(0, language)).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b")
                ? TransferDecoding.base64(latin1(text), 0, text.length())
                : TransferDecoding.quotedPrintable(latin1(text.replace('_', ' ')), 0, text.length());
    }

    /** Bytes of neighbouring encoded words that have the same charset. */
    private static final class Pending {
        private final StringBuilder text;
        private final List<String> hints;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        Pending(StringBuilder text, List<String> hints) {
            this.text = text;
            this.hints = hints;
        }

        boolean isOpen() {
            return charset != null;
        }

        void add(String nextCharset, byte[] next) {
            if (!nextCharset.equals(charset)) {
                close();
            }
            charset = nextCharset;
            bytes.writeBytes(next);
        }

        void close() {
            if (charset != null) {
                text.append(MailCharset.decode(bytes.toByteArray(), charset, hints));
                bytes.reset();
                charset = null;
            }
        }
    }
}
