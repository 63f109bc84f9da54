package io.stellwerk.mail.headers;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of an address header that are parsed one by one, since Mime4j copies for each address all that follows it. A cut
 * goes between two addresses and nowhere else: from the middle of one a stranger could make another person's.
 */
final class AddressPieces {
    /** Enough for some hundred addresses. */
    private static final int MAX_LENGTH = 25_000;

    private static final int PIECE = 1_000;
    private static final int LONGEST_ADDRESS = 4_000;

    private AddressPieces() {}

    /** The beginning of a header that is too long, up to the end of an address; empty if none ends there. */
    static String limited(String header) {
        if (header.length() <= MAX_LENGTH) {
            return header;
        }
        List<Integer> ends = ends(header.substring(0, MAX_LENGTH));
        return header.substring(0, ends.isEmpty() ? 0 : ends.getLast());
    }

    /** The header cut between addresses, without those that are too long for one. */
    static List<String> of(String header) {
        List<Integer> ends = ends(header);
        ends.add(header.length());
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        int address = 0;
        for (int end : ends) {
            if (end - address > LONGEST_ADDRESS) {
                pieces.add(header.substring(begin, address));
                begin = Math.min(end + 1, header.length());
            } else if (end - begin >= PIECE) {
                pieces.add(header.substring(begin, end));
                begin = Math.min(end + 1, header.length());
            }
            address = end + 1;
        }
        pieces.add(header.substring(begin));
        return pieces;
    }

    /** Commas that end an address: none in a quoted string, a comment or angle brackets (RFC 5322, section 3.2 and 3.4). */
    private static List<Integer> ends(String header) {
        List<Integer> ends = new ArrayList<>();
        boolean quoted = false;
        boolean bracketed = false;
        int comments = 0;
        for (int at = 0; at < header.length(); at++) {
            char character = header.charAt(at);
            if (character == '\\' && (quoted || comments > 0)) {
                at++;
            } else if (character == '"' && comments == 0) {
                quoted = !quoted;
            } else if (!quoted) {
                switch (character) {
                    case '(' -> comments++;
                    case ')' -> comments = Math.max(0, comments - 1);
                    case '<' -> bracketed |= comments == 0;
                    case '>' -> bracketed &= comments > 0;
                    case ',' -> {
                        if (comments == 0 && !bracketed) {
                            ends.add(at);
                        }
                    }
                    default -> {}
                }
            }
        }
        return ends;
    }
}
