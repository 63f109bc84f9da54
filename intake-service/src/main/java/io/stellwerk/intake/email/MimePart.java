package io.stellwerk.intake.email;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node in the tree of a message's parts. Each is only like itself, whatever it contains. */
final class MimePart {
    private final MimeHeaders headers;
    private final MimeParameters type;
    private final byte[] encoded;
    private final List<MimePart> children;

    MimePart(MimeHeaders headers, MimeParameters type, byte[] encoded, List<MimePart> children) {
        this.headers = headers;
        this.type = type;
        this.encoded = encoded;
        this.children = children;
    }

    MimeHeaders headers() {
        return headers;
    }

    List<MimePart> children() {
        return children;
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

    /** The bytes that the sender meant. */
    byte[] content(Set<String> defects) {
        String encoding = headers.first("content-transfer-encoding").orElse("");
        return TransferDecoding.decode(encoded, encoding, defects);
    }

    boolean isMarkedAsAttachment() {
        return disposition().value().startsWith("attachment");
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

    private MimeParameters disposition() {
        return MimeParameters.read(headers.first("content-disposition").orElse(""));
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
