package io.stellwerk.triage;

import io.stellwerk.problems.ApiGuide;
import jakarta.enterprise.context.ApplicationScoped;

/** Advice in the problems of this service's API. */
@ApplicationScoped
class TriageGuide implements ApiGuide {

    private final long limit;

    TriageGuide(TriageConfig config) {
        this.limit = config.preview().maxBody().asLongValue();
    }

    @Override
    public String openapi() {
        return "/api/triage/openapi";
    }

    @Override
    public long mostBytes(String path) {
        return limit;
    }

    @Override
    public String tooLarge() {
        return "Send less text; only the first pages of it are read anyway.";
    }
}
