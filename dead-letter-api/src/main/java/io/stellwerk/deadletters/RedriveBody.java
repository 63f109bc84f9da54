package io.stellwerk.deadletters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which letters to redrive: those named, or all that match.
 *
 * @param all must be true if no ids are given; the fields after it narrow it down
 * @param limit how many are tried before the answer, those behind them not counted
 * @param cursor nextCursor of the answer before
 */
public record RedriveBody(
        @Nullable @Size(min = 1, max = RedriveBody.MOST) List<UUID> ids,
        @Nullable Boolean all,
        @Nullable @Pattern(regexp = NO_NUL) String topic,
        @Nullable @Pattern(regexp = NO_NUL) String consumer,
        @Nullable @Pattern(regexp = NO_NUL) String key,

        @Nullable @Min(1) @Max(RedriveBody.MOST) @Schema(description = "1 to 100, usually 100")
        Integer limit,

        @Nullable @Pattern(regexp = "\\d{1,18}", message = "use the nextCursor of the answer before, as it is")
        String cursor) {

    static final int MOST = 100;
    static final String NO_NUL = "[^\\x00]*";

    boolean meansAll() {
        return Boolean.TRUE.equals(all);
    }
}
