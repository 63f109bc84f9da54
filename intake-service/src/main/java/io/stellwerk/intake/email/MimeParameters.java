package io.stellwerk.intake.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header of the form {@code value; name=value}, with the continuations and charsets of RFC 2231. */
record MimeParameters(String value, Map<String, String> parameters) {
    private static final int MAX_LENGTH = 16_384;
    private static final Pattern PARAMETER = Pattern.compile(
            "([\\w!#$&+.^`|~-]{1,60}+)(?:\\*(\\d{1,4}))?(\\*)?\\s{0,20}=\\s{0,20}(\"(?:[^\"\\\\]|\\\\.)*+\"?|[^;]*+)");
    private static final Pattern BARE_VALUE = Pattern.compile("[^;\\s]*");
    private static final Pattern CHARSET_PREFIX = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

    static MimeParameters read(String header) {
        String text = header.length() > MAX_LENGTH ? header.substring(0, MAX_LENGTH) : header;
        Matcher value = BARE_VALUE.matcher(text);
        int start = value.lookingAt() && value.group().indexOf('=') < 0 ? value.end() : 0;
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, Pieces> continued = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text).region(start, text.length());
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            boolean encoded = matcher.group(3) != null;
            if (matcher.group(2) == null && !encoded) {
                plain.putIfAbsent(name, unquoted(matcher.group(4)));
            } else {
                int index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                continued
                        .computeIfAbsent(name, ignored -> new Pieces(new TreeMap<>()))
                        .add(index, unquoted(matcher.group(4)), encoded);
            }
        }
        plain.replaceAll((name, raw) -> HeaderText.decode(raw));
        continued.forEach((name, pieces) -> plain.put(name, pieces.text()));
        return new MimeParameters(text.substring(0, start).toLowerCase(Locale.ROOT), plain);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    private static String unquoted(String value) {
        String text = value.strip();
        if (!text.startsWith("\"")) {
            return text;
        }
        String inner = text.substring(1, text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length());
        return inner.indexOf('\\') < 0 ? inner : inner.replaceAll("\\\\([\"\\\\])", "$1");
    }

    /** The numbered pieces of one value. */
    private record Pieces(TreeMap<Integer, Piece> pieces) {
        private record Piece(String text, boolean encoded) {}

        void add(int index, String text, boolean encoded) {
            pieces.putIfAbsent(index, new Piece(text, encoded));
        }

        String text() {
            String charset = null;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean first = true;
            for (Piece piece : pieces.values()) {
                String text = piece.text();
                Matcher prefix = CHARSET_PREFIX.matcher(text);
                if (first && piece.encoded() && prefix.matches()) {
                    charset = prefix.group(1);
                    text = prefix.group(2);
                }
                bytes.writeBytes(piece.encoded() ? percentDecoded(text) : text.getBytes(StandardCharsets.ISO_8859_1));
                first = false;
            }
            return HeaderText.decode(MailCharset.decode(bytes.toByteArray(), charset));
        }

        private static byte[] percentDecoded(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
            for (int i = 0; i < text.length(); i++) {
                char next = text.charAt(i);
                int high = next == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
                if (low < 0) {
                    bytes.write(next);
                } else {
                    bytes.write((high << 4) | low);
                    i += 2;
                }
            }
            return bytes.toByteArray();
        }
    }
}
