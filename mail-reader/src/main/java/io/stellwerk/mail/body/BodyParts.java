package io.stellwerk.mail.body;

import io.stellwerk.mail.containers.Containers;
import io.stellwerk.mail.headers.MessageIds;
import io.stellwerk.mail.mime.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chooses which parts of a message a reader sees: one of several alternatives, the root of related ones, all others. */
final class BodyParts {
    private static final Set<String> PLAIN = Set.of("text/plain", "text/enriched", "text/richtext", "text/x-plain");

    private final PartTexts texts;

    BodyParts(PartTexts texts) {
        this.texts = texts;
    }

    void collect(MimePart part, List<MimePart> shown) {
        if (!part.isMultipart()) {
            if (isShown(part, shown.isEmpty())) {
                shown.add(part);
            }
            return;
        }
        switch (part.mediaType()) {
            case "multipart/alternative" -> collectBest(part, shown);
            case "multipart/related" -> collectRoot(part, shown);
            case "multipart/encrypted" -> {}
            case Containers.TNEF -> collectUnlessRepeated(part, shown);
            case "multipart/signed" -> collect(part.children().getFirst(), shown);
            default -> part.children().forEach(child -> collect(child, shown));
        }
    }

    /** HTML before plain text, since it is what the writer saw; but not if it shows nothing. */
    private void collectBest(MimePart alternatives, List<MimePart> shown) {
        List<MimePart> best = List.of();
        int bestRank = -1;
        for (MimePart alternative : alternatives.children()) {
            List<MimePart> candidate = new ArrayList<>();
            collect(alternative, candidate);
            int rank = rank(candidate);
            if (rank > bestRank) {
                best = candidate;
                bestRank = rank;
            }
        }
        shown.addAll(best);
    }

    private int rank(List<MimePart> parts) {
        boolean html = parts.stream().anyMatch(part -> part.is("text/html"));
        boolean shows = parts.stream().anyMatch(this::showsSomething);
        return parts.isEmpty() ? -1 : (shows ? 2 : 0) + (html ? 1 : 0);
    }

    private boolean showsSomething(MimePart part) {
        return part.is("text/html")
                ? texts.html(part).saysSomething()
                : !texts.plain(part).isBlank();
    }

    /** The text in a container repeats the one beside it, where there is one. */
    private void collectUnlessRepeated(MimePart container, List<MimePart> shown) {
        if (shown.stream().noneMatch(this::showsSomething)) {
            container.children().forEach(child -> collect(child, shown));
        }
    }

    private void collectRoot(MimePart related, List<MimePart> shown) {
        MimePart root = related.parameter("start")
                .map(MessageIds::normalised)
                .flatMap(start -> related.children().stream()
                        .filter(child -> start.equals(child.contentId()))
                        .findFirst())
                .orElse(related.children().getFirst());
        collect(root, shown);
    }

    private static boolean isShown(MimePart part, boolean first) {
        boolean text = part.is("text/html") || PLAIN.contains(part.mediaType());
        return text && !part.isMarkedAsAttachment() && (first || part.fileName().isEmpty());
    }
}
