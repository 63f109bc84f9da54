package io.stellwerk.intake.web.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.stellwerk.intake.ProblemCode;
import io.stellwerk.intake.web.FormLimits;
import io.stellwerk.problems.BodyCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets forms in that are whole, and not too many. */
@ApplicationScoped
class FormGate {

    private final FormLimits limits;
    private final BodyCheck check;
    private final CurrentVertxRequest current;

    FormGate(FormLimits limits, BodyCheck check, CurrentVertxRequest current) {
        this.limits = limits;
        this.check = check;
        this.current = current;
    }

    FormBody admitted(FormBody body) {
        limits.take(current.getCurrent().request());
        return check.valid(body, ProblemCode.INVALID_WEB_REQUEST);
    }
}
