package io.stellwerk.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a body a little, so that much of it is still understood. */
final class Mutations {

    /** A name, a string, a number or a word of JSON. */
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"(\\s*:)?|-?\\d+(?:\\.\\d+)?|true|false|null");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"), StandardCharsets.ISO_8859_1);

    private Mutations() {}

    static byte[] of(byte[] body, RandomGenerator random) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (random.nextInt(10)) {
            case 0 -> body;
            case 1, 2, 3, 4, 5, 6 -> json(text, random).getBytes(StandardCharsets.UTF_8);
            case 7 -> text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
            default -> bytes(body, random);
        };
    }

    /** Replaces, doubles, renames or adds something. */
    private static String json(String text, RandomGenerator random) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return text + NastyValues.json(random);
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        boolean isName = token.group().endsWith(":");
        String before = text.substring(0, token.start());
        String after = text.substring(token.end());
        String nasty = NastyValues.json(random);
        if (!isName) {
            return random.nextInt(8) == 0 ? before + nasty : before + nasty + after;
        }
        return switch (random.nextInt(6)) {
            case 0 -> before + token.group() + nasty + "," + token.group() + after;
            case 1 -> before + "\"unknown\":" + nasty + "," + token.group() + after;
            case 2 -> before + "\"" + "n".repeat(1 + random.nextInt(3_000)) + "\":" + after;
            case 3 -> before + (nasty.startsWith("\"") ? nasty : "\"" + token.hashCode() + "\"") + ":" + after;
            case 4 -> text + nasty;
            default -> "[" + text + "," + nasty + "]";
        };
    }

    private static byte[] bytes(byte[] body, RandomGenerator random) {
        if (body.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        int from = random.nextInt(body.length);
        int to = Math.min(body.length, from + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> changed.write(body, 0, from);
            case 1 -> {
                changed.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
                changed.writeBytes(body);
            }
            case 2 -> {
                changed.write(body, 0, from);
                changed.write(body, to, body.length - to);
            }
            case 3 -> {
                changed.write(body, 0, to);
                changed.write(body, from, body.length - from);
            }
            default -> {
                byte[] noise = new byte[1 + random.nextInt(8)];
                for (int i = 0; i < noise.length; i++) {
                    noise[i] = (byte) random.nextInt(256);
                }
                changed.write(body, 0, from);
                changed.writeBytes(noise);
                changed.write(body, to, body.length - to);
            }
        }
        return changed.toByteArray();
    }
}
