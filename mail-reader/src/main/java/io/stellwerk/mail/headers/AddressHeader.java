package io.stellwerk.mail.headers;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ContentUtil;

/** Mailboxes of an address header, as Mime4j's lenient parser finds them, with repairs for what it gets wrong. */
public final class AddressHeader {
    private static final int MAX_ADDRESSES = 500;

    private static final int MAX_WORDS = 1_000;
    private static final String DELIMITERS = ",;:<>\"()@";
    private static final Pattern IN_BRACKETS = Pattern.compile("([^<]*)<([^<>\\s]+)");
    private static final Pattern WORD_WITH_AT = Pattern.compile("[^\\s<>,;:()\"@]+@[^\\s<>,;:()\"@]+");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\s\"(),:;<>@\\[\\]\\\\]");

    private final List<String> hints;
    private final List<EmailAddress> found = new ArrayList<>();
    private boolean quotedAccount;
    private String nameSoFar = "";

    private AddressHeader(List<String> hints) {
        this.hints = hints;
    }

    public static List<EmailAddress> read(String header, List<String> charsetHints) {
        AddressHeader mailboxes = new AddressHeader(charsetHints);
        mailboxes.parse(repaired(AddressPieces.limited(header)));
        return List.copyOf(mailboxes.found);
    }

    private void parse(String header) {
        quotedAccount = header.contains("\"@");
        AddressPieces.of(HeaderText.withWordsInUtf8(header, hints)).stream()
                .map(piece -> ContentUtil.encode(StandardCharsets.UTF_8, piece))
                .flatMap(raw ->
                        LenientAddressParser.DEFAULT
                                .parseAddressList(raw, new ParserCursor(0, raw.length()))
                                .flatten()
                                .stream())
                .limit(MAX_ADDRESSES)
                .forEach(this::add);
        if (found.isEmpty() && !nameSoFar.isEmpty()) {
            addWithoutDomain(nameSoFar);
        }
        if (found.size() == 1 && found.getFirst().name() == null) {
            found.set(0, address(found.getFirst().address(), comment(header)));
        }
    }

    /** The name as it was given before there were brackets: {@code address (name)}. */
    private static String comment(String header) {
        int open = header.indexOf('(');
        return open > 0 && header.lastIndexOf('@', open) >= 0 && header.endsWith(")")
                ? header.substring(open + 1, header.length() - 1)
                : "";
    }

    /** An unclosed quotation mark would swallow the address, a blank between two would join them. */
    private static String repaired(String header) {
        String closed = endsQuoted(header) ? header.replace("\"", "") : header;
        return closed.indexOf('<') < 0 && closed.indexOf('"') < 0 ? withCommas(closed) : closed;
    }

    private static boolean endsQuoted(String header) {
        boolean quoted = false;
        for (int at = 0; at < header.length(); at++) {
            char character = header.charAt(at);
            if (character == '\\' && quoted) {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            }
        }
        return quoted;
    }

    /** With a comma for the blank between two addresses. */
    private static String withCommas(String header) {
        StringBuilder repaired = new StringBuilder(header.length() + 16);
        int position = 0;
        while (position < header.length()) {
            int end = position;
            while (end < header.length() && Character.isWhitespace(header.charAt(end))) {
                end++;
            }
            boolean between = end > position && endsWithDomain(header, position) && beginsWithAccount(header, end);
            repaired.append(between ? ", " : header.substring(position, end));
            position = end;
            while (position < header.length() && !Character.isWhitespace(header.charAt(position))) {
                position++;
            }
            repaired.append(header, end, position);
        }
        return repaired.toString();
    }

    private static boolean endsWithDomain(String header, int end) {
        int start = end;
        while (start > 0 && isPlain(header.charAt(start - 1))) {
            start--;
        }
        return start > 0 && start < end && header.charAt(start - 1) == '@';
    }

    private static boolean beginsWithAccount(String header, int start) {
        int end = start;
        while (end < header.length() && isPlain(header.charAt(end))) {
            end++;
        }
        return end > start && end < header.length() && header.charAt(end) == '@';
    }

    private static boolean isPlain(char character) {
        return !Character.isWhitespace(character) && DELIMITERS.indexOf(character) < 0;
    }

    /** A mailbox without an address is the beginning of the next one's name, in which a comma was not quoted. */
    private void add(Mailbox mailbox) {
        String domain = mailbox.getDomain() == null ? "" : inUnicode(mailbox.getDomain());
        String local = mailbox.getLocalPart() == null ? "" : inUnicode(mailbox.getLocalPart());
        String name = mailbox.getName() == null ? "" : mailbox.getName();
        if (domain.isEmpty() && name.isEmpty()) {
            nameSoFar += local.isEmpty() ? "" : local + ", ";
            return;
        }
        String whole = nameSoFar + name;
        nameSoFar = "";
        if (domain.indexOf('<') >= 0 || domain.indexOf('@') >= 0 || (local.indexOf(' ') >= 0 && !quotedAccount)) {
            addFromWords(local + '@' + domain);
        } else {
            String quoted = NEEDS_QUOTES.matcher(local).find() ? EncoderUtil.encodeAddressLocalPart(local) : local;
            found.add(address(domain.isEmpty() ? local : quoted + '@' + withoutEnd(domain), whole));
        }
    }

    /** Mime4j takes each byte of UTF-8 for a character; RFC 6532 allows it in addresses. */
    private static String inUnicode(String bytes) {
        return bytes.chars().anyMatch(c -> c > 0x7f) && bytes.chars().allMatch(c -> c <= 0xff)
                ? new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                : bytes;
    }

    private static String withoutEnd(String domain) {
        int end = domain.length();
        while (end > 0 && ">'".indexOf(domain.charAt(end - 1)) >= 0) {
            end--;
        }
        return domain.substring(0, end);
    }

    /** An address whose name is not quoted although it has an at sign in it, or that has no brackets. */
    private void addFromWords(String words) {
        String text = words.substring(Math.max(0, words.length() - MAX_WORDS));
        Matcher bracketed = IN_BRACKETS.matcher(text);
        Matcher word = WORD_WITH_AT.matcher(text);
        if (bracketed.find()) {
            found.add(address(bracketed.group(2), bracketed.group(1)));
        } else if (word.find()) {
            found.add(address(word.group(), ""));
        }
    }

    private void addWithoutDomain(String names) {
        String local = names.substring(0, names.length() - 2);
        boolean account = local.indexOf(' ') < 0;
        found.add(address(account ? local : "", account ? "" : local));
    }

    private EmailAddress address(String rawAddress, String rawName) {
        String line = Text.oneLine(rawAddress);
        int start = 0;
        while (start < line.length() && "<'".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        String address = line.substring(start);
        String name = unquoted(HeaderText.decode(rawName.strip(), hints)).strip();
        return new EmailAddress(address, name.isEmpty() || name.equals(address) ? null : name);
    }

    private static String unquoted(String name) {
        int from = !name.isEmpty() && "\"'".indexOf(name.charAt(0)) >= 0 ? 1 : 0;
        int to = name.length() - (name.length() > from && "\"'".indexOf(name.charAt(name.length() - 1)) >= 0 ? 1 : 0);
        return name.substring(from, to);
    }
}
