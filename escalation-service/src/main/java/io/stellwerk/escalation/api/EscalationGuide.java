package io.stellwerk.escalation.api;

import io.stellwerk.problems.ApiGuide;
import jakarta.enterprise.context.ApplicationScoped;

/** What a problem of this service's API says about mending it. */
@ApplicationScoped
class EscalationGuide implements ApiGuide {

    private static final long MOST_BYTES = 1_000_000;

    @Override
    public String openapi() {
        return "/api/escalation/openapi";
    }

    @Override
    public long mostBytes(String path) {
        return MOST_BYTES;
    }

    @Override
    public String tooLarge() {
        return "Send at most 1 MB.";
    }
}
