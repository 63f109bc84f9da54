package io.stellwerk.mail.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text by what they say they are, and by what they are where that is wrong. */
public final class MailCharset {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int ESCAPE = 0x1b;

    /** Names that mailers use, and the superset that what they send really is. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("iso-gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-2022-jp-ms", "x-windows-iso2022jp"),
            Map.entry("big5", "x-windows-950"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("cp-850", "IBM850"),
            Map.entry("macintosh", "x-MacRoman"));

    private MailCharset() {}

    public static String decode(byte[] bytes, @Nullable String declared) {
        return decode(bytes, declared, List.of());
    }

    /** The hints are charsets that the same mail declares elsewhere; they count when nothing better is known. */
    public static String decode(byte[] bytes, @Nullable String declared, List<String> hints) {
        String name = normalised(declared);
        if (Utf7.isNamed(name)) {
            return Utf7.decode(bytes);
        }
        Optional<Charset> charset = named(name);
        if (isAscii(bytes)) {
            return charset.filter(MailCharset::isStateful)
                    .map(found -> new String(bytes, found))
                    .orElseGet(() -> escaped(bytes));
        }
        if (charset.isPresent() && isMultiByte(charset.get())) {
            Charset found = charset.get();
            return found.equals(StandardCharsets.UTF_8) ? utf8(bytes, hints) : new String(bytes, found);
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> charset.filter(found -> !found.equals(StandardCharsets.US_ASCII))
                        .map(found -> new String(bytes, found)))
                .orElseGet(() -> guess(bytes, hints));
    }

    public static boolean isKnown(@Nullable String declared) {
        String name = normalised(declared);
        return name.isEmpty() || Utf7.isNamed(name) || named(name).isPresent();
    }

    /** A few broken characters do not make a text something else than UTF-8. */
    private static String utf8(byte[] bytes, List<String> hints) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long foreign = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
        return broken <= foreign / 4 ? text : guess(bytes, hints);
    }

    private static String guess(byte[] bytes, List<String> hints) {
        return hints.stream()
                .map(MailCharset::normalised)
                .flatMap(name -> named(name).stream())
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII) && !charset.equals(WINDOWS_1252))
                .flatMap(charset -> strict(bytes, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(bytes, CharsetGuess.of(bytes).orElse(WINDOWS_1252)));
    }

    /** Japanese may come in seven bits, with escape characters. */
    private static String escaped(byte[] bytes) {
        for (byte next : bytes) {
            if (next == ESCAPE) {
                return new String(bytes, CharsetGuess.of(bytes).orElse(StandardCharsets.US_ASCII));
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The charset that mailers mean by this name. */
    public static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(ALIASES.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String normalised(@Nullable String declared) {
        if (declared == null || declared.length() > 60) {
            return "";
        }
        String name = declared.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.:+-]", "");
        return name.startsWith("charset=") ? name.substring(8) : name;
    }

    private static boolean isMultiByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static boolean isStateful(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.contains("2022") || name.startsWith("utf-16") || name.startsWith("utf-32") || name.contains("hz");
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte next : bytes) {
            if (next < 0) {
                return false;
            }
        }
        return true;
    }
}
