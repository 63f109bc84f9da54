package io.stellwerk.mail.mime;

import io.stellwerk.mail.headers.HeaderText;
import io.stellwerk.mail.text.MailCharset;
import io.stellwerk.mail.text.Text;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** A header of the form {@code value; name=value}, with the continuations and charsets of RFC 2231. */
public record MimeParameters(String value, Map<String, String> parameters) {
    static final int MAX_LENGTH = 8_192;
    private static final Pattern SEMICOLON_FORGOTTEN = Pattern.compile("^([^;=\\s]+)\\s+(?=\\w+=)");
    private static final Pattern EXTENDED_NAME = Pattern.compile("([^*]+)\\*(\\d{0,4})(\\*?)");
    private static final Pattern CHARSET_PREFIX = Pattern.compile("([^']*)'[^']*'(.*)", Pattern.DOTALL);

    public static MimeParameters read(String header) {
        String text = header.length() > MAX_LENGTH ? header.substring(0, MAX_LENGTH) : header;
        ByteSequence raw = ContentUtil.encode(
                StandardCharsets.UTF_8, SEMICOLON_FORGOTTEN.matcher(text).replaceFirst("$1; "));
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw, new ParserCursor(0, raw.length()));
        Map<String, String> plain = new HashMap<>();
        Map<String, TreeMap<Integer, String>> extended = new HashMap<>();
        for (NameValuePair pair : body.getParams()) {
            String name = pair.getName().toLowerCase(Locale.ROOT);
            String value = pair.getValue() == null ? "" : pair.getValue();
            Matcher star = EXTENDED_NAME.matcher(name);
            if (star.matches()) {
                boolean number = !star.group(2).isEmpty();
                extended.computeIfAbsent(star.group(1), ignored -> new TreeMap<>())
                        .putIfAbsent(
                                number ? Integer.parseInt(star.group(2)) : -1,
                                number && star.group(3).isEmpty() ? value.replace("%", "%25") : value);
            } else {
                plain.putIfAbsent(name, HeaderText.decode(value));
            }
        }
        extended.forEach((name, pieces) -> plain.put(name, decoded(pieces)));
        return new MimeParameters(Text.oneLine(body.getValue()).toLowerCase(Locale.ROOT), plain);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    /**
     * Mime4j's own decoding of RFC 2231 takes a plus sign for a space, decodes stateful charsets piece by piece and joins
     * in the order of appearance.
     */
    private static String decoded(TreeMap<Integer, String> pieces) {
        String text = pieces.containsKey(-1) ? pieces.get(-1) : String.join("", pieces.values());
        Matcher prefix = CHARSET_PREFIX.matcher(text);
        boolean named = prefix.matches();
        String value = named ? prefix.group(2) : text;
        try {
            String quoted = value.replace("+", "%2B");
            if (quoted.chars().anyMatch(c -> c > 0x7f)) {
                return HeaderText.decode(URLDecoder.decode(quoted, StandardCharsets.UTF_8));
            }
            byte[] raw = URLDecoder.decode(quoted, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return HeaderText.decode(MailCharset.decode(raw, named ? prefix.group(1) : null));
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
