package io.stellwerk.notification.tickets;

import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.correspondence.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent answered the customer: the text of the mail, who else gets it, and the files that go with it. */
public record AgentReplied(
        UUID ticketId,
        @Nullable String language,
        String text,
        @Nullable Actor actor,
        @Nullable List<String> cc,
        @Nullable List<File> attachments) {

    /** The one who wrote it. */
    public record Actor(@Nullable String name) {}

    /** A file. */
    public record File(String name, long size) {}

    /** The answer as the customer gets it. */
    public Answer answer() {
        return new Answer(
                text,
                actor == null ? null : actor.name(),
                copies().stream().map(MailAddress::value).toList(),
                attachments == null
                        ? List.of()
                        : attachments.stream()
                                .map(file -> new Answer.File(file.name(), file.size()))
                                .toList());
    }

    /** The addresses that get it, too; what is none is left out. */
    public List<MailAddress> copies() {
        return cc == null
                ? List.of()
                : cc.stream()
                        .map(MailAddress::of)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }
}
