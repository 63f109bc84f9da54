package io.stellwerk.intake.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Mailboxes of an address header; takes it apart before decoding, and copes with unquoted and unclosed pieces. */
final class AddressHeader {
    private static final int MAX_LENGTH = 64 * 1024;
    private static final int MAX_ADDRESSES = 500;
    private static final int MAX_WORD = 1_000;

    private final String raw;
    private final List<String> hints;
    private final boolean quotesCount;
    private final List<EmailAddress> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable String angle;
    private boolean wordsQuoted;

    private AddressHeader(String raw, List<String> hints) {
        this.raw = raw;
        this.hints = hints;
        this.quotesCount = raw.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    static List<EmailAddress> read(String header, List<String> charsetHints) {
        String raw = header.length() > MAX_LENGTH ? header.substring(0, MAX_LENGTH) : header;
        return new AddressHeader(raw, charsetHints).read();
    }

    private List<EmailAddress> read() {
        int i = 0;
        while (i < raw.length() && found.size() < MAX_ADDRESSES) {
            char next = raw.charAt(i);
            if (next == '"' && quotesCount) {
                i = quoted(i);
            } else if (next == '(') {
                i = skipTo(')', i, comment);
            } else if (next == '<') {
                StringBuilder inner = new StringBuilder();
                i = skipTo('>', i, inner);
                angle = angle == null || angle.indexOf('@') < 0
                        ? inner.toString().strip()
                        : angle;
            } else if (next == '=' && raw.startsWith("=?", i)) {
                i = encodedWord(i);
            } else if (next == ',' || next == ';') {
                endOfMailbox(next);
                i++;
            } else if (next == ':' && angle == null && words.indexOf("@") < 0) {
                words.setLength(0);
                i++;
            } else {
                words.append(next);
                i++;
            }
        }
        endOfMailbox(';');
        return List.copyOf(found);
    }

    private int quoted(int start) {
        wordsQuoted = true;
        StringBuilder inner = new StringBuilder();
        int i = start + 1;
        while (i < raw.length() && raw.charAt(i) != '"') {
            if (raw.charAt(i) == '\\' && i + 1 < raw.length()) {
                i++;
            }
            inner.append(raw.charAt(i++));
        }
        boolean localPart = i + 1 < raw.length() && raw.charAt(i + 1) == '@';
        words.append(localPart ? '"' + inner.toString() + '"' : inner);
        return i + 1;
    }

    /** Copies up to the closing character; when it never comes, takes the opening one as a plain character. */
    private int skipTo(char closing, int start, StringBuilder inner) {
        int end = raw.indexOf(closing, start);
        if (end < 0) {
            end = closing == '>' ? raw.length() : start + 1;
        }
        inner.append(raw, Math.min(start + 1, end), end);
        return Math.min(end + 1, raw.length());
    }

    private int encodedWord(int start) {
        Matcher word = HeaderText.ENCODED_WORD.matcher(raw).region(start, Math.min(raw.length(), start + MAX_WORD));
        if (!word.lookingAt()) {
            words.append(raw.charAt(start));
            return start + 1;
        }
        words.append(word.group());
        return word.end();
    }

    /** A comma may also stand unquoted inside a name: without an address so far, the mailbox goes on. */
    private void endOfMailbox(char separator) {
        String text = words.toString().strip();
        if (angle == null && text.indexOf('@') < 0 && separator == ',' && !text.isEmpty()) {
            words.append(separator);
            return;
        }
        if (angle != null) {
            add(angle, text.isEmpty() ? comment.toString() : text);
        } else if (text.indexOf('@') >= 0) {
            add(text, comment.toString());
        } else if (!text.isEmpty() && separator == ';' && !wordsQuoted && text.indexOf(' ') < 0) {
            add(text, comment.toString());
        }
        words.setLength(0);
        comment.setLength(0);
        angle = null;
        wordsQuoted = false;
    }

    private void add(String rawAddress, String rawName) {
        String address = Text.oneLine(rawAddress);
        int space = address.startsWith("\"") ? -1 : address.indexOf(' ');
        if (space >= 0) {
            address = wordWithAt(address);
        }
        address = address.replaceAll("^[<']+|[>',]+$", "");
        String name = HeaderText.decode(rawName.strip(), hints)
                .replaceAll("^[\"']|[\"']$", "")
                .strip();
        if (!address.isEmpty() || !name.isEmpty()) {
            found.add(new EmailAddress(address, name.isEmpty() || name.equals(address) ? null : name));
        }
    }

    private static String wordWithAt(String text) {
        for (String word : text.split(" ", -1)) {
            if (word.indexOf('@') >= 0) {
                return word;
            }
        }
        return text.replace(" ", "");
    }
}
