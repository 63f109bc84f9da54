package io.stellwerk.notification.suppression.api;

import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.suppression.SuppressionList;
import io.stellwerk.problems.ListParameters;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a list of suppressions, and names all that are wrong at once. */
final class SuppressionFilter {

    /** States in which suppressions can be listed. */
    enum State {
        ACTIVE,
        ENDED
    }

    private final SuppressionList.Filter filter;
    private final int limit;

    SuppressionFilter(
            @Nullable String address,
            @Nullable String ticketId,
            @Nullable String state,
            @Nullable String cursor,
            @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        filter = new SuppressionList.Filter(
                address(parameters, address),
                parameters.id("ticketId", ticketId),
                parameters.choice("state", state, State.class) == State.ENDED,
                parameters.id("cursor", cursor));
        this.limit = parameters.limit(limit);
        parameters.check();
    }

    private static @Nullable String address(ListParameters parameters, @Nullable String given) {
        if (given == null) {
            return null;
        }
        String address = MailAddress.of(given).map(MailAddress::value).orElse("");
        if (address.isEmpty()) {
            parameters.wrong("address", "is not an address");
        }
        return address;
    }

    SuppressionList.Filter filter() {
        return filter;
    }

    int limit() {
        return limit;
    }
}
