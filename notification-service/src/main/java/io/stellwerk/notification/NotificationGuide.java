package io.stellwerk.notification;

import io.stellwerk.problems.ApiGuide;
import jakarta.enterprise.context.ApplicationScoped;

/** Advice in the problems of this service's API. */
@ApplicationScoped
class NotificationGuide implements ApiGuide {

    private static final long MOST_BYTES = 1_000_000;

    @Override
    public String openapi() {
        return "/api/notification/openapi";
    }

    @Override
    public long mostBytes(String path) {
        return MOST_BYTES;
    }

    @Override
    public String tooLarge() {
        return "Send a smaller body.";
    }

    @Override
    public String notAcceptable() {
        return "Ask for application/json, or text/event-stream for the stream.";
    }
}
