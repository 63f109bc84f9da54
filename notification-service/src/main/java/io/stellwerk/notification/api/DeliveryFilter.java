package io.stellwerk.notification.api;

import io.stellwerk.notification.application.Deliveries;
import io.stellwerk.notification.domain.DeliveryState;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list of deliveries, and names all that are wrong at once. */
final class DeliveryFilter {

    static final int MOST = 200;
    private static final int USUAL = 50;

    private final List<Problem.FieldError> errors = new ArrayList<>();
    private final Deliveries.Filter filter;
    private final int limit;

    DeliveryFilter(@Nullable String ticketId, @Nullable String state, @Nullable String cursor, @Nullable String limit) {
        filter = new Deliveries.Filter(id("ticketId", ticketId), state(state), id("cursor", cursor));
        this.limit = number(limit);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, "Mend the parameters named in errors.", errors);
        }
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

    private @Nullable UUID id(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            errors.add(new Problem.FieldError(field, "is not an id"));
            return null;
        }
    }

    private @Nullable DeliveryState state(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return DeliveryState.valueOf(value);
        } catch (IllegalArgumentException e) {
            errors.add(new Problem.FieldError(
                    "state",
                    "is none of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(DeliveryState.values())
                                            .map(Enum::name)
                                            .toList())));
            return null;
        }
    }

    private int number(@Nullable String value) {
        if (value == null) {
            return USUAL;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of bounds
        }
        errors.add(new Problem.FieldError("limit", "is not a number from 1 to " + MOST));
        return USUAL;
    }
}
