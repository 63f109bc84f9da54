package io.stellwerk.messaging;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The attributes of CloudEvents that are read here, each with the most characters that it may have. */
enum Attribute {
    SPECVERSION("specversion", 16),
    ID("id", 255),
    TYPE("type", 255),
    SOURCE("source", 500),
    SUBJECT("subject", 500),
    TIME("time", 64),
    DATASCHEMA("dataschema", 1_000);

    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private final String title;
    private final String header;
    private final int longest;

    Attribute(String title, int longest) {
        this.title = title;
        this.header = "ce_" + title;
        this.longest = longest;
    }

    /** Its name in structured mode. */
    String title() {
        return title;
    }

    /** Its name in binary mode. */
    String header() {
        return header;
    }

    static @Nullable Attribute ofHeader(String name) {
        return switch (name) {
            case "ce_specversion" -> SPECVERSION;
            case "ce_id" -> ID;
            case "ce_type" -> TYPE;
            case "ce_source" -> SOURCE;
            case "ce_subject" -> SUBJECT;
            case "ce_time" -> TIME;
            case "ce_dataschema" -> DATASCHEMA;
            default -> null;
        };
    }

    static @Nullable Attribute titled(String title) {
        return ofHeader("ce_" + title);
    }

    /** A header's value as text; one that is much too long is not even read. */
    String text(byte[] value) {
        if (value.length > longest * MOST_BYTES_OF_A_CHARACTER) {
            throw tooLong("the header " + header);
        }
        return LosslessText.of(value);
    }

    /**
     * The value, if it may be the attribute's.
     *
     * @param name as what the attribute came
     */
    String checked(String value, String name) {
        if (value.length() > longest) {
            throw tooLong(name);
        }
        if (!LosslessText.isText(value)) {
            throw MalformedEnvelope.at(name, "is not UTF-8");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw MalformedEnvelope.at(name, "holds a control character, such as a NUL");
        }
        switch (this) {
            case SPECVERSION -> require(value.equals("1.0"), name, "is not 1.0");
            case SOURCE -> require(isPath(value) || uri(value) != null, name, "is no URI reference");
            case DATASCHEMA -> require(isAbsolute(uri(value)), name, "is no URI");
            case ID, TYPE, SUBJECT, TIME -> {}
        }
        return value;
    }

    private MalformedEnvelope tooLong(String name) {
        return MalformedEnvelope.at(name, "has more than " + longest + " characters");
    }

    private static void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw MalformedEnvelope.at(name, otherwise);
        }
    }

    /** Nearly every source is one of these, and they need no parser. */
    private static boolean isPath(String value) {
        return value.startsWith("/")
                && value.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '/'
                                || c == '-'
                                || c == '_'
                                || c == '.');
    }

    private static @Nullable URI uri(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isAbsolute(@Nullable URI uri) {
        return uri != null && uri.isAbsolute();
    }
}
