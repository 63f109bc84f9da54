package io.stellwerk.problems;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Answers OPTIONS, and refuses methods and query parameters that a resource does not have: a misspelt filter would otherwise be
 * answered as if there were none.
 */
@ApplicationScoped
class AddressCheck {

    private static final int MOST_NAMED = 20;
    private static final int BEFORE_BODIES = BodyLimit.BEFORE_ALL_OTHERS + 1;

    private final Endpoints endpoints;
    private final ApiGuide guide;

    AddressCheck(Endpoints endpoints, ApiGuide guide) {
        this.endpoints = endpoints;
        this.guide = guide;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_BODIES);
    }

    private void check(RoutingContext context) {
        try {
            checkDecoded(context);
        } catch (IllegalArgumentException e) {
            Refusal.answerUnread(
                    context,
                    Problem.of(
                            CommonProblem.INVALID_REQUEST,
                            "The address cannot be decoded: a percent sign is followed by two hexadecimal digits."));
        }
    }

    private void checkDecoded(RoutingContext context) {
        List<Endpoint> there = endpoints.at(context.normalizedPath());
        if (there.isEmpty()) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, Endpoints.allow(there))
                    .end();
            return;
        }
        Optional<Endpoint> meant = Endpoints.meant(there, request.method().name());
        if (meant.isEmpty()) {
            context.response().putHeader(HttpHeaders.ALLOW, Endpoints.allow(there));
            Refusal.answerUnread(
                    context,
                    Problem.of(
                            CommonProblem.METHOD_NOT_ALLOWED,
                            "Allow lists what is possible; see " + guide.openapi() + "."));
            return;
        }
        List<Problem.FieldError> wrong = wrong(request, meant.get().parameters());
        if (wrong.isEmpty()) {
            context.next();
        } else {
            Refusal.answerUnread(
                    context,
                    Problem.of(CommonProblem.INVALID_PARAMETER, "Mend the parameters named in errors.", wrong));
        }
    }

    private static List<Problem.FieldError> wrong(HttpServerRequest request, SortedMap<String, Boolean> known) {
        String query = request.query();
        if (query == null || query.isEmpty()) {
            return List.of();
        }
        List<Problem.FieldError> wrong = new ArrayList<>();
        for (String name : request.params().names()) {
            Boolean repeatable = known.get(name);
            if (repeatable == null) {
                wrong.add(new Problem.FieldError(Echo.of(name), unknown(known)));
            } else if (!repeatable && request.params().getAll(name).size() > 1) {
                wrong.add(new Problem.FieldError(name, "is given more than once"));
            }
        }
        return wrong.stream().limit(MOST_NAMED).toList();
    }

    private static String unknown(SortedMap<String, Boolean> known) {
        return known.isEmpty()
                ? "is not known; there are no parameters here"
                : "is not known; possible are " + String.join(", ", known.keySet());
    }
}
