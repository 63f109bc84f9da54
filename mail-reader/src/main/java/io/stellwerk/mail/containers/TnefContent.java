package io.stellwerk.mail.containers;

import io.stellwerk.mail.mime.ByteSlice;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.mime.MimeParameters;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/** Text and files in a winmail.dat, which Outlook sends in place of MIME. */
final class TnefContent {
    private static final int SIGNATURE = 0x223e9f78;
    private static final int BEFORE_ATTRIBUTES = 6;
    private static final int AROUND_DATA = 9;
    private static final int MAX_ATTRIBUTES = 2_000;
    private static final int MAX_FILES = 100;
    private static final int MAX_TEXT = 1024 * 1024;

    private TnefContent() {}

    /** Empty for what is no such container, or a broken one. */
    static List<MimePart> of(byte[] container) {
        if (!isWhole(container)) {
            return List.of();
        }
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(container));
            List<MimePart> parts = new ArrayList<>();
            body(message).ifPresent(parts::add);
            for (Attachment file : message.getAttachments()) {
                if (parts.size() < MAX_FILES) {
                    file(file, parts.size()).ifPresent(parts::add);
                }
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            return List.of(); // POI tells broken records by many kinds of exceptions
        }
    }

    /** Tells whether each attribute is as long as it says; POI makes room for what is announced before it reads. */
    private static boolean isWhole(byte[] container) {
        if (container.length < BEFORE_ATTRIBUTES || number(container, 0) != SIGNATURE) {
            return false;
        }
        long position = BEFORE_ATTRIBUTES;
        for (int attributes = 0; position < container.length; attributes++) {
            boolean rest = container.length - position < AROUND_DATA;
            if (rest || attributes > MAX_ATTRIBUTES) {
                return !rest || attributes > 0;
            }
            long length = number(container, (int) position + 5) & 0xffffffffL;
            position += AROUND_DATA + length + 2;
            if (position > container.length) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    /** HTML before RTF before plain text, since each of them lacks something of the one before. */
    private static Optional<MimePart> body(HMEFMessage message) {
        MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        if (html != null && html.getData().length > 0) {
            return Optional.of(MimePart.found("text/html", null, html.getData()));
        }
        MAPIAttribute plain = message.getMessageMAPIAttribute(MAPIProperty.BODY);
        if (plain instanceof MAPIStringAttribute text && !text.getDataString().isBlank()) {
            return Optional.of(text(text.getDataString()));
        }
        TNEFAttribute old = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (old != null && old.getData().length > 1) {
            return Optional.of(MimePart.found("text/plain", null, withoutZeros(old.getData())));
        }
        MAPIAttribute rtf = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
        return rtf instanceof MAPIRtfAttribute compressed && compressed.getDataString() != null
                ? Optional.of(text(RtfText.of(limited(compressed.getDataString()))))
                : Optional.empty();
    }

    private static Optional<MimePart> file(Attachment file, int position) {
        if (file.getAttribute(TNEFProperty.ID_ATTACHDATA) == null
                && file.getMAPIAttribute(MAPIProperty.ATTACH_DATA) == null) {
            return Optional.empty();
        }
        String name = name(file);
        String shown = Text.oneLine(name == null ? "" : name.replace("\0", ""));
        String known = shown.isEmpty() ? "file-" + (position + 1) : shown;
        @Nullable String type = URLConnection.guessContentTypeFromName(known);
        return Optional.of(MimePart.found(type == null ? "application/octet-stream" : type, known, file.getContents()));
    }

    private static @Nullable String name(Attachment file) {
        String name = file.getLongFilename();
        return name == null || name.isBlank() ? file.getFilename() : name;
    }

    private static MimePart text(String text) {
        return new MimePart(
                new MimeHeaders(List.of()),
                MimeParameters.read("text/plain; charset=utf-8"),
                ByteSlice.of(limited(text).replace("\0", "").getBytes(StandardCharsets.UTF_8)),
                List.of());
    }

    private static String limited(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    private static byte[] withoutZeros(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(text, end);
    }
}
