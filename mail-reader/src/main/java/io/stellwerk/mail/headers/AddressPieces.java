package io.stellwerk.mail.headers;

import java.util.ArrayList;
import java.util.List;

/** Pieces of an address header that are parsed one by one, since Mime4j copies for each address all that follows it. */
final class AddressPieces {
    /** Enough for some hundred addresses. */
    private static final int MAX_LENGTH = 25_000;

    private static final int PIECE = 1_000;
    private static final int LONGEST_PIECE = 4_000;

    private AddressPieces() {}

    /** The beginning of a header that is too long, up to the end of an address. */
    static String limited(String header) {
        if (header.length() <= MAX_LENGTH) {
            return header;
        }
        int comma = header.lastIndexOf(',', MAX_LENGTH);
        return header.substring(0, comma > 0 ? comma : MAX_LENGTH);
    }

    /** The header cut at commas between addresses; where there is none for long, anywhere. */
    static List<String> of(String header) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int at = 0; at < header.length(); at++) {
            char character = header.charAt(at);
            quoted ^= character == '"';
            int length = at - begin;
            if ((length >= PIECE && character == ',' && !quoted) || length >= LONGEST_PIECE) {
                pieces.add(header.substring(begin, at + 1));
                begin = at + 1;
            }
        }
        pieces.add(header.substring(begin));
        return pieces;
    }
}
