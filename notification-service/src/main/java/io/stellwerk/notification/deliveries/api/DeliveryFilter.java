package io.stellwerk.notification.deliveries.api;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.deliveries.Deliveries;
import io.stellwerk.problems.ListParameters;
import io.stellwerk.problems.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list of deliveries, and names all that are wrong at once. */
final class DeliveryFilter {

    private final Deliveries.Filter filter;
    private final int limit;

    DeliveryFilter(@Nullable String ticketId, @Nullable String state, @Nullable String cursor, @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        filter = new Deliveries.Filter(
                parameters.id("ticketId", ticketId),
                parameters.choice("state", state, DeliveryState.class),
                parameters.id("cursor", cursor));
        this.limit = parameters.limit(limit);
        parameters.check();
    }

    /** The id of a delivery in a path. */
    static UUID deliveryId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.DELIVERY_NOT_FOUND, "Look up the id in GET /api/notification/v1/deliveries.");
    }

    Deliveries.Filter filter() {
        return filter;
    }

    int limit() {
        return limit;
    }
}
