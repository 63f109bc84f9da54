package io.stellwerk.mail.attachments;

import io.stellwerk.mail.EmailAttachment;
import io.stellwerk.mail.FileLimits;
import io.stellwerk.mail.body.BodyText;
import io.stellwerk.mail.containers.Containers;
import io.stellwerk.mail.headers.HeaderText;
import io.stellwerk.mail.mime.MimeHeaders;
import io.stellwerk.mail.mime.MimePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes files of all parts that the text does not show. */
public final class AttachmentParts {
    private static final int MAX_TITLE = 100;
    private static final int MAX_HEADER = 64 * 1024;
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("message/rfc822", "eml"),
            Map.entry("message/global", "eml"),
            Map.entry("message/delivery-status", "txt"),
            Map.entry("message/disposition-notification", "txt"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/csv", "csv"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("application/pgp-signature", "asc"));

    private final List<MimePart> shown;
    private final Set<String> pictures;
    private final FileLimits limits;
    private final Set<String> defects;
    private long total;
    private final List<EmailAttachment> attachments = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private AttachmentParts(BodyText body, FileLimits limits, Set<String> defects) {
        this.shown = body.shown();
        this.pictures = body.pictures();
        this.limits = limits;
        this.defects = defects;
    }

    public static List<EmailAttachment> of(MimePart message, BodyText body, FileLimits limits, Set<String> defects) {
        AttachmentParts parts = new AttachmentParts(body, limits, defects);
        parts.collect(message, false);
        return List.copyOf(parts.attachments);
    }

    private void collect(MimePart part, boolean alternative) {
        if (part.isMultipart()) {
            boolean alternatives = part.is("multipart/alternative") || part.is(Containers.TNEF);
            part.children().forEach(child -> collect(child, alternatives));
        } else if (!isShown(part) && !(alternative && isOtherForm(part))) {
            PartFile file = PartFile.of(part, Math.min(limits.maxSize(), limits.maxTotal() - total), defects);
            if (file.size() > 0 || part.fileName().isPresent()) {
                total += file.content().length;
                attachments.add(attachment(part, file));
            }
        }
    }

    private EmailAttachment attachment(MimePart part, PartFile file) {
        String contentId = part.contentId();
        boolean inline = contentId != null && (pictures.contains(contentId) || part.isMarkedAsInline());
        return new EmailAttachment(
                unique(name(part)), part.mediaType(), file.content(), contentId, inline, file.size(), file.sha256());
    }

    private boolean isShown(MimePart part) {
        return shown.contains(part);
    }

    /** The same words in another form, which was not chosen. */
    private static boolean isOtherForm(MimePart part) {
        return !part.isMarkedAsAttachment()
                && part.fileName().isEmpty()
                && (part.is("text/plain") || part.is("text/html") || part.is("text/enriched"));
    }

    /** Its own name, else the best description of it. */
    private static String name(MimePart part) {
        return part.fileName().orElseGet(() -> {
            String extension = EXTENSIONS.getOrDefault(part.mediaType(), "bin");
            Optional<String> described = part.headers()
                    .first("content-description")
                    .map(HeaderText::decode)
                    .map(AttachmentParts::asFileName);
            String title = extension.equals("eml")
                    ? asFileName(subjectWithin(part))
                    : described.orElseGet(() -> titleOf(part.mediaType()));
            return (title.isBlank() ? described.orElse("message") : title) + "." + extension;
        });
    }

    private static String titleOf(String mediaType) {
        return mediaType.equals("text/calendar") ? "invitation" : mediaType.substring(0, mediaType.indexOf('/'));
    }

    private static String subjectWithin(MimePart message) {
        return MimeHeaders.read(message.content(MAX_HEADER, new HashSet<>()))
                .first("subject")
                .map(HeaderText::decode)
                .orElse("");
    }

    private static String asFileName(String text) {
        String name = text.replaceAll("[/\\\\:*?\"<>|]+", " ").strip();
        return name.length() > MAX_TITLE ? name.substring(0, MAX_TITLE) : name;
    }

    private String unique(String name) {
        int before = names.merge(name, 1, Integer::sum) - 1;
        int dot = name.lastIndexOf('.');
        if (before == 0) {
            return name;
        }
        return dot > 0 ? name.substring(0, dot) + "-" + before + name.substring(dot) : name + "-" + before;
    }
}
