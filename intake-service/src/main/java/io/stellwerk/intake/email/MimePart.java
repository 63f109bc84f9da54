package io.stellwerk.intake.email;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node in the tree of a message's parts; its bytes stay where they are in the raw message. */
@SuppressWarnings("ArrayRecordComponent") // never compared; a view of the message, not a copy
record MimePart(MimeHeaders headers, MimeParameters type, byte[] raw, int from, int to, List<MimePart> children) {

    /** Whether both are the same place of the same message. */
    @SuppressWarnings("ReferenceEquality") // a part that was encoded as a whole has other bytes
    boolean isSameAs(MimePart other) {
        return from == other.from && raw == other.raw;
    }

    boolean isMultipart() {
        return !children.isEmpty();
    }

    /** The media type in lower case; {@code text/plain} where none or nonsense is given. */
    String mediaType() {
        String value = type.value();
        return switch (value) {
            case "", "text", "plain", "text/", "plain/text", "message" -> "text/plain";
            case "html" -> "text/html";
            default -> value.indexOf('/') > 0 ? value : "text/plain";
        };
    }

    boolean is(String mediaType) {
        return mediaType().equals(mediaType);
    }

    Optional<String> parameter(String name) {
        return type.get(name);
    }

    byte[] content(Set<String> defects) {
        String encoding = headers.first("content-transfer-encoding").orElse("");
        return TransferDecoding.decode(raw, from, to, encoding, defects);
    }

    MimeParameters disposition() {
        return MimeParameters.read(headers.first("content-disposition").orElse(""));
    }

    boolean isMarkedAsAttachment() {
        return disposition().value().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** The file's name without any folder, if the part has one. */
    Optional<String> fileName() {
        return disposition()
                .get("filename")
                .or(() -> parameter("name"))
                .or(() -> headers.first("content-id")
                        .map(id -> MessageIds.normalised(id).replaceFirst("@.*", ""))
                        .filter(MimePart::isFileLike))
                .or(() -> headers.first("content-location")
                        .map(HeaderText::decode)
                        .filter(MimePart::isFileLike))
                .map(MimePart::withoutFolder)
                .filter(name -> !name.isBlank());
    }

    @Nullable
    String contentId() {
        return headers.first("content-id")
                .map(MessageIds::normalised)
                .filter(id -> !id.isEmpty())
                .orElse(null);
    }

    private static boolean isFileLike(String location) {
        int dot = location.lastIndexOf('.');
        return dot > 0
                && location.length() - dot <= 5
                && location.length() < 200
                && location.substring(dot + 1).matches("[A-Za-z][A-Za-z0-9]{1,3}");
    }

    private static String withoutFolder(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String file = Text.oneLine(name.substring(slash + 1));
        return file.length() > 200 ? file.substring(file.length() - 200) : file;
    }
}
