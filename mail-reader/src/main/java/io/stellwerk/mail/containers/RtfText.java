package io.stellwerk.mail.containers;

import io.stellwerk.mail.text.MailCharset;
import io.stellwerk.mail.text.Text;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Words in rich text. What HTML was packed into it, as Outlook does, is left out; its words stand beside it. */
final class RtfText {
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "themedata", "htmltag");
    private static final int MAX_DEPTH = 1_000;
    private static final int HEX = 16;

    private final String rtf;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> outer = new ArrayDeque<>();
    private Charset charset = MailCharset.named("windows-1252").orElse(StandardCharsets.ISO_8859_1);
    private boolean skipped;
    private boolean packed;
    private int position;
    private int replacements;

    private RtfText(String rtf) {
        this.rtf = rtf;
    }

    static String of(String rtf) {
        RtfText reader = new RtfText(rtf);
        reader.read();
        return Text.tidy(Text.clean(reader.text.toString()));
    }

    private void read() {
        while (position < rtf.length() && outer.size() < MAX_DEPTH) {
            char next = rtf.charAt(position++);
            switch (next) {
                case '{' -> outer.push(skipped);
                case '}' -> skipped = outer.isEmpty() ? skipped : outer.pop();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> write(next);
            }
        }
    }

    private void control() {
        if (position >= rtf.length()) {
            return;
        }
        char first = rtf.charAt(position);
        if (!isLetter(first)) {
            position++;
            symbol(first);
            return;
        }
        int start = position;
        while (position < rtf.length() && isLetter(rtf.charAt(position))) {
            position++;
        }
        String word = rtf.substring(start, position);
        int numberStart = position;
        while (position < rtf.length()
                && (Character.isDigit(rtf.charAt(position))
                        || (position == numberStart && rtf.charAt(position) == '-'))) {
            position++;
        }
        String number = rtf.substring(numberStart, Math.min(position, numberStart + 7));
        position += position < rtf.length() && rtf.charAt(position) == ' ' ? 1 : 0;
        word(word, number);
    }

    private void word(String word, String number) {
        switch (word) {
            case "par", "line", "row" -> write('\n');
            case "tab", "cell" -> write('\t');
            case "lquote", "rquote" -> write('\'');
            case "ldblquote", "rdblquote" -> write('"');
            case "endash", "emdash" -> write('\u2013');
            case "bullet" -> write('\u2022');
            case "htmlrtf" -> packed = !number.equals("0");
            case "ansicpg" -> charset = MailCharset.named("windows-" + number).orElse(charset);
            case "u" -> unicode(number);
            default -> skipped |= WITHOUT_TEXT.contains(word);
        }
    }

    private void symbol(char symbol) {
        switch (symbol) {
            case '*' -> skipped = true;
            case '~' -> write(' ');
            case '\'' -> bytes();
            case '\\', '{', '}' -> write(symbol);
            case '\n', '\r' -> write('\n');
            default -> {}
        }
    }

    /** Neighbouring bytes belong to one character in some charsets. */
    private void bytes() {
        byte[] bytes = new byte[64];
        int count = 0;
        while (position + 2 <= rtf.length() && count < bytes.length) {
            int value =
                    Character.digit(rtf.charAt(position), HEX) * HEX + Character.digit(rtf.charAt(position + 1), HEX);
            position += 2;
            bytes[count++] = (byte) value;
            if (!rtf.startsWith("\\'", position)) {
                break;
            }
            position += 2;
        }
        new String(bytes, 0, count, charset).chars().forEach(c -> write((char) c));
    }

    /** Another character follows for readers that do not know this one. */
    private void unicode(String number) {
        try {
            write((char) Integer.parseInt(number));
            replacements = 1;
        } catch (NumberFormatException e) {
            replacements = 0;
        }
    }

    private void write(char character) {
        if (skipped || packed) {
            return;
        }
        if (replacements > 0 && character < 0x80) {
            replacements--;
        } else {
            replacements = 0;
            text.append(character);
        }
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
