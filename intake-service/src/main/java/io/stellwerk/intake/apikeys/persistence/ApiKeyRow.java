package io.stellwerk.intake.apikeys.persistence;

import io.stellwerk.apikeys.Scope;
import io.stellwerk.intake.apikeys.ApiKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a row of the table of API keys. */
final class ApiKeyRow {

    static final String COLUMNS = "id, name, scopes, requests_per_minute, secret_hash, previous_hash, previous_until,"
            + " created_by, created_at, expires_at, rotated_by, rotated_at, revoked_by, revoked_at, last_used_at, revision";

    private ApiKeyRow() {}

    /** The columns of a table that a statement knows under another name. */
    static String columnsOf(String table) {
        return Arrays.stream(COLUMNS.split(", "))
                .map(column -> table + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** A scope that this version does not know permits nothing. */
    static ApiKey read(Object[] row) {
        return new ApiKey(
                (String) row[0],
                (String) row[1],
                Arrays.stream((String[]) row[2])
                        .map(Scope::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                (Integer) row[3],
                (String) row[4],
                row[5] == null ? null : new ApiKey.Previous((String) row[5], instant(row[6])),
                new ApiKey.Deed((String) row[7], instant(row[8])),
                instant(row[9]),
                deed(row[10], row[11]),
                deed(row[12], row[13]),
                row[14] == null ? null : instant(row[14]),
                ((Number) row[15]).longValue());
    }

    private static ApiKey.@Nullable Deed deed(@Nullable Object by, @Nullable Object at) {
        return by == null || at == null ? null : new ApiKey.Deed((String) by, instant(at));
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
