package io.stellwerk.intake.api;

import io.stellwerk.intake.IntakeConfig;
import io.stellwerk.problems.ApiGuide;
import jakarta.enterprise.context.ApplicationScoped;

/** What a problem of this service's API says about mending it. */
@ApplicationScoped
class IntakeGuide implements ApiGuide {

    private final long emailLimit;
    private final long jsonLimit;

    IntakeGuide(IntakeConfig config) {
        this.emailLimit = config.maxEmailSize().asLongValue();
        this.jsonLimit = config.maxJsonSize().asLongValue();
    }

    @Override
    public String openapi() {
        return "/api/intake/openapi";
    }

    @Override
    public long mostBytes(String path) {
        return path.endsWith("/emails") ? emailLimit : jsonLimit;
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
