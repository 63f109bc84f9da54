package io.stellwerk.local.gateway;

import java.util.Optional;

/** Path of a request in its one normal form; a path that two programs might read differently has none. */
final class NormalPath {

    private static final String NEVER_RAW = "\\;\"<>^`{|}#";
    private static final String NEVER_ENCODED = "/\\;";
    private static final String MAIL = "/mail/";

    private final String raw;
    private final boolean ours;
    private final StringBuilder normal = new StringBuilder();

    private NormalPath(String raw) {
        this.raw = raw;
        // The gateway answers these itself and decodes them once: an address may hold any character.
        this.ours = raw.startsWith(MAIL);
    }

    /** The normal form of a path as it stands in a request line, without its query. */
    static Optional<String> of(String raw) {
        return new NormalPath(raw).normal();
    }

    private Optional<String> normal() {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        for (int i = 0; i < raw.length(); i++) {
            var character = raw.charAt(i);
            if (character == '%') {
                if (!takeEncoded(i)) {
                    return Optional.empty();
                }
                i += 2;
            } else if (character <= ' ' || character >= 0x7f || NEVER_RAW.indexOf(character) >= 0) {
                return Optional.empty();
            } else {
                normal.append(character);
            }
        }
        var path = normal.toString();
        return hasPlainSegments(path) ? Optional.of(path) : Optional.empty();
    }

    /** Takes the three characters from there on; false if they mean nothing, or something to one program only. */
    private boolean takeEncoded(int start) {
        var value = encodedAt(start);
        if (value < 0 || value < ' ' || value == 0x7f) {
            return false;
        }
        if (isUnreserved(value)) {
            normal.append((char) value);
            return true;
        }
        if (!ours && (NEVER_ENCODED.indexOf(value) >= 0 || (value == '%' && isHexadecimal(start + 3)))) {
            return false;
        }
        normal.append('%').append(String.format("%02X", value));
        return true;
    }

    private int encodedAt(int start) {
        return isHexadecimal(start + 1) ? Integer.parseInt(raw, start + 1, start + 3, 16) : -1;
    }

    private boolean isHexadecimal(int start) {
        return start + 2 <= raw.length()
                && Character.digit(raw.charAt(start), 16) >= 0
                && Character.digit(raw.charAt(start + 1), 16) >= 0;
    }

    private static boolean isUnreserved(int value) {
        return value < 0x7f && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
    }

    private static boolean hasPlainSegments(String path) {
        var segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            var last = i == segments.length - 1;
            if (segments[i].equals(".") || segments[i].equals("..") || (segments[i].isEmpty() && !last)) {
                return false;
            }
        }
        return true;
    }
}
