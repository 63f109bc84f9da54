package io.stellwerk.intake.selfservice.api;

import io.stellwerk.intake.Words;
import io.stellwerk.intake.selfservice.Rating;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's opinion of how a ticket was solved. */
@Schema(name = "CustomerRating", description = "How well the ticket was solved")
record CustomerRating(
        @Schema(description = "5 is the best") @Min(1) @Max(5)
        int score,

        @Size(max = CustomerRating.LONGEST) @Nullable String comment) {

    static final int LONGEST = 2000;

    Rating.Opinion opinion() {
        String words = comment == null ? "" : Words.text(comment, LONGEST).strip();
        return new Rating.Opinion(score, words.isEmpty() ? null : words);
    }
}
