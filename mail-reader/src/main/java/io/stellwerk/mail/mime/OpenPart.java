package io.stellwerk.mail.mime;

import java.util.ArrayList;
import java.util.List;

/** A part of which not everything has been read yet. */
final class OpenPart {
    final List<MimeHeaders.Field> fields = new ArrayList<>();
    final List<MimePart> children = new ArrayList<>();
    ByteSlice content = ByteSlice.EMPTY;
    boolean unclosed;

    MimeHeaders headers() {
        return new MimeHeaders(List.copyOf(fields));
    }

    /** The type that it declares, else the one that parts of its parent have. */
    MimeParameters type(String defaultType) {
        return MimeParameters.read(headers().first("content-type").orElse(defaultType));
    }

    String defaultTypeOfChildren() {
        return type("").value().equals("multipart/digest") ? "message/rfc822" : "text/plain";
    }
}
