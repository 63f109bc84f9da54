package io.stellwerk.mail.mime;

import io.stellwerk.mail.headers.HeaderText;
import io.stellwerk.mail.headers.MessageIds;
import io.stellwerk.mail.text.Text;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node in the tree of a message's parts. Each is only like itself, whatever it contains. */
public final class MimePart {
    private static final int MAX_READ = 1024 * 1024;

    private final MimeHeaders headers;
    private final MimeParameters type;
    private final ByteSlice encoded;
    private final List<MimePart> children;

    public MimePart(MimeHeaders headers, MimeParameters type, ByteSlice encoded, List<MimePart> children) {
        this.headers = headers;
        this.type = type;
        this.encoded = encoded;
        this.children = children;
    }

    public MimeHeaders headers() {
        return headers;
    }

    public List<MimePart> children() {
        return children;
    }

    public boolean isMultipart() {
        return !children.isEmpty();
    }

    /** The media type in lower case; {@code text/plain} where none or nonsense is given. */
    public String mediaType() {
        String value = type.value();
        return switch (value) {
            case "", "text", "plain", "text/", "plain/text", "message" -> "text/plain";
            case "html" -> "text/html";
            default -> value.indexOf('/') > 0 ? value : "text/plain";
        };
    }

    public boolean is(String mediaType) {
        return mediaType().equals(mediaType);
    }

    public Optional<String> parameter(String name) {
        return type.get(name);
    }

    /** The first bytes that the sender meant, which are as many as anybody reads of a text. */
    public byte[] content(Set<String> defects) {
        return content(MAX_READ, defects);
    }

    public byte[] content(int limit, Set<String> defects) {
        return TransferDecoding.decode(encoded, encoding(), limit, defects);
    }

    /** All bytes that the sender meant, to pass on or to count. */
    public InputStream stream(Set<String> defects) {
        return TransferDecoding.stream(encoded, encoding(), defects);
    }

    private String encoding() {
        return headers.first("content-transfer-encoding").orElse("");
    }

    /** A part that was found in a container, not in a mail; a file if it has a name. */
    public static MimePart found(String mediaType, @Nullable String name, byte[] content) {
        return new MimePart(
                new MimeHeaders(List.of()),
                new MimeParameters(mediaType, name == null ? Map.of() : Map.of("name", name)),
                ByteSlice.of(content),
                List.of());
    }

    /** The same header, with parts that were found in the content. */
    public MimePart opened(String multipart, List<MimePart> found) {
        return new MimePart(headers, new MimeParameters(multipart, Map.of()), ByteSlice.EMPTY, found);
    }

    /** The same part with other parts in it. */
    public MimePart with(List<MimePart> others) {
        return new MimePart(headers, type, encoded, others);
    }

    /** The size of what is encoded, which is never much less than what comes out. */
    public int encodedLength() {
        return encoded.length();
    }

    public boolean isMarkedAsAttachment() {
        return disposition().value().startsWith("attachment");
    }

    public boolean isMarkedAsInline() {
        return disposition().value().equals("inline");
    }

    /** The file's name without any folder, if the part has one. */
    public Optional<String> fileName() {
        return disposition()
                .get("filename")
                .or(() -> parameter("name"))
                .or(() -> headers.first("content-id")
                        .map(id -> beforeAt(MessageIds.normalised(id)))
                        .filter(MimePart::isFileLike))
                .or(() -> headers.first("content-location")
                        .map(HeaderText::decode)
                        .filter(MimePart::isFileLike))
                .map(MimePart::withoutFolder)
                .filter(name -> !name.isBlank());
    }

    private static String beforeAt(String id) {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }

    @Nullable
    public String contentId() {
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
