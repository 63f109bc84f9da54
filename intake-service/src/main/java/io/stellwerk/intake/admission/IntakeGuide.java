package io.stellwerk.intake.admission;

import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.problems.ApiGuide;
import io.stellwerk.problems.Overload;
import io.stellwerk.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Advice in the problems of this service's API, and the requests that are turned away unread. */
@ApplicationScoped
class IntakeGuide implements ApiGuide {

    private static final String FORM = "/api/intake/v1/request-form";
    private static final String REPLIES = "/api/intake/v1/customer/ticket/replies";
    private static final String REOPEN = "/api/intake/v1/customer/ticket/reopen";

    private static final Set<String> CHANNELS = Set.of(
            "/api/intake/v1/web-requests", "/api/intake/v1/calls", "/api/intake/v1/emails", FORM, REPLIES, REOPEN);

    private final IntakeConfig config;
    private final ReceiveMessage receive;
    private final OutboxRoom room;

    IntakeGuide(IntakeConfig config, ReceiveMessage receive, OutboxRoom room) {
        this.config = config;
        this.receive = receive;
        this.room = room;
    }

    @Override
    public String openapi() {
        return "/api/intake/openapi";
    }

    @Override
    public long mostBytes(String path) {
        if (path.equals(REPLIES) || path.equals(REOPEN) || isUpload(path)) {
            return config.maxReplySize().asLongValue();
        }
        return (path.endsWith("/emails") ? config.maxEmailSize() : config.maxJsonSize()).asLongValue();
    }

    private static boolean isUpload(String path) {
        return path.startsWith("/api/intake/v1/conversations/") && path.endsWith("/attachments");
    }

    @Override
    public long mostBytesInFlight() {
        return config.maxInFlight().asLongValue();
    }

    @Override
    public Optional<Problem> notNow(String path) {
        if (!CHANNELS.contains(path)) {
            return Optional.empty();
        }
        return room.isFull()
                ? Optional.of(Refusals.OUTBOX_FULL)
                : receive.isTooBusy() ? Optional.of(Overload.TOO_MANY_WAIT) : Optional.empty();
    }

    @Override
    public String tooLarge() {
        return "A mail may have 30 MB, a JSON body 2 MB, unless set otherwise.";
    }

    @Override
    public String notFound() {
        return "The channels are web-requests, emails and calls under /api/intake/v1.";
    }

    @Override
    public String unsupportedMediaType() {
        return "Mails are sent as message/rfc822, everything else as application/json.";
    }
}
