package io.stellwerk.mail.containers;

import io.stellwerk.mail.mime.ByteSlice;
import io.stellwerk.mail.mime.HeaderEnd;
import io.stellwerk.mail.mime.Lines;
import io.stellwerk.mail.mime.MimeLimits;
import io.stellwerk.mail.mime.MimePart;
import io.stellwerk.mail.mime.MimeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Opens what mail programs pack a whole message into: signed S/MIME and Outlook's winmail.dat. What cannot be opened stays
 * the file that it is.
 */
public final class Containers {
    /** A container of Outlook's, as a multipart of what was in it. */
    public static final String TNEF = "multipart/x-stellwerk-tnef";

    private static final int MAX_NESTED = 3;
    private static final int MAX_OPENED = 10;
    private static final int MAX_BYTES = 12 * 1024 * 1024;

    private final List<String> charsetHints;
    private final Set<String> defects;
    private int opened;
    private int remaining = MAX_BYTES;

    public Containers(List<String> charsetHints, Set<String> defects) {
        this.charsetHints = charsetHints;
        this.defects = defects;
    }

    public MimePart opened(MimePart message) {
        return opened(message, 0);
    }

    private MimePart opened(MimePart part, int nested) {
        if (part.isMultipart()) {
            List<MimePart> children = new ArrayList<>();
            boolean changed = false;
            for (MimePart child : part.children()) {
                MimePart result = opened(child, nested);
                changed |= !result.equals(child);
                children.add(result);
            }
            return changed ? part.with(List.copyOf(children)) : part;
        }
        boolean signed = isSigned(part);
        if (!signed && !isTnef(part)) {
            return part;
        }
        if (nested >= MAX_NESTED || opened >= MAX_OPENED || part.encodedLength() > remaining) {
            defects.add("container-too-large");
            return part;
        }
        opened++;
        remaining -= part.encodedLength();
        byte[] content = part.content(MAX_BYTES, defects);
        return (signed ? signed(part, content, nested) : tnef(part, content)).orElse(part);
    }

    private Optional<MimePart> signed(MimePart part, byte[] content, int nested) {
        return SignedContent.of(content, defects).map(inner -> {
            defects.add("signature-unverified");
            byte[] message = HeaderEnd.repaired(Lines.withLineFeeds(inner), defects);
            MimePart tree = MimeTree.of(
                    ByteSlice.of(message), charsetHints, defects, MimeLimits.MAX_DEPTH - MAX_NESTED + nested);
            return part.opened("multipart/mixed", List.of(opened(tree, nested + 1)));
        });
    }

    private Optional<MimePart> tnef(MimePart part, byte[] content) {
        List<MimePart> found = TnefContent.of(content);
        if (found.isEmpty()) {
            defects.add("container-broken");
            return Optional.empty();
        }
        return Optional.of(part.opened(TNEF, found));
    }

    /** A signature beside the text is another type; gateways lose the type and keep the file's name. */
    private static boolean isSigned(MimePart part) {
        return switch (part.mediaType()) {
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> true;
            case "application/octet-stream" -> hasEnding(part, ".p7m");
            default -> false;
        };
    }

    private static boolean isTnef(MimePart part) {
        return switch (part.mediaType()) {
            case "application/ms-tnef", "application/vnd.ms-tnef" -> true;
            case "application/octet-stream" -> hasEnding(part, "winmail.dat");
            default -> false;
        };
    }

    private static boolean hasEnding(MimePart part, String ending) {
        String name = part.fileName().orElse("");
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length());
    }
}
