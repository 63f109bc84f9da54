package io.stellwerk.mail.headers;

import io.stellwerk.mail.text.MailCharset;
import io.stellwerk.mail.text.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.jspecify.annotations.Nullable;

/** Readable text of a header. Mime4j decodes an encoded word (RFC 2047) to bytes; what these mean is decided here. */
public final class HeaderText {
    /** These cannot go back far: each repetition is short, or ends at the next question mark, with which the next begins. */
    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?*\\s]{1,60})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]*)\\?=");

    private static final Pattern BROKEN_QUESTION_MARKS =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([qQ])\\?((?:[^?]|\\?(?!=)){0,200})\\?=");

    private HeaderText() {}

    public static String decode(String raw) {
        return decode(raw, List.of());
    }

    public static String decode(String raw, List<String> charsetHints) {
        return Text.oneLine(withWords(raw, charsetHints, UnaryOperator.identity()));
    }

    /** The same header with all its encoded words in UTF-8, which Mime4j's parsers of structured headers understand. */
    static String withWordsInUtf8(String raw, List<String> charsetHints) {
        return withWords(
                raw,
                charsetHints,
                word -> EncoderUtil.encodeEncodedWord(
                        word, EncoderUtil.Usage.WORD_ENTITY, 0, StandardCharsets.UTF_8, EncoderUtil.Encoding.B));
    }

    /** Neighbouring words are joined as bytes, because mailers cut within a character. */
    private static String withWords(String raw, List<String> charsetHints, UnaryOperator<String> shown) {
        if (!raw.contains("=?")) {
            return raw;
        }
        boolean whole = ENCODED_WORD.matcher(raw).find();
        Matcher matcher = (whole ? ENCODED_WORD : BROKEN_QUESTION_MARKS).matcher(raw);
        StringBuilder text = new StringBuilder(raw.length());
        Words words = new Words(charsetHints);
        int end = 0;
        while (matcher.find()) {
            String charset = matcher.group(1).toLowerCase(Locale.ROOT);
            String between = raw.substring(end, matcher.start());
            boolean joined = words.charset != null && between.isBlank();
            if (!joined || !charset.equals(words.charset)) {
                text.append(words.end(shown)).append(joined ? "" : between);
            }
            words.add(charset, bytes(matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        return text.append(words.end(shown)).append(raw, end, raw.length()).toString();
    }

    /** Padding is added because Mime4j drops characters where it is missing. */
    private static byte[] bytes(String encoding, String text) {
        String padded = encoding.equalsIgnoreCase("b") ? text + '=' : text;
        return DecoderUtil.decodeEncodedWords("=?ISO-8859-1?" + encoding + '?' + padded + "?=", DecodeMonitor.SILENT)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Bytes of neighbouring encoded words that have the same charset. */
    private static final class Words {
        private final List<String> hints;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private @Nullable String charset;

        Words(List<String> hints) {
            this.hints = hints;
        }

        void add(String nextCharset, byte[] next) {
            charset = nextCharset;
            bytes.writeBytes(next);
        }

        String end(UnaryOperator<String> shown) {
            String text = MailCharset.decode(bytes.toByteArray(), charset, hints);
            bytes.reset();
            charset = null;
            return text.isEmpty() ? "" : shown.apply(text);
        }
    }
}
