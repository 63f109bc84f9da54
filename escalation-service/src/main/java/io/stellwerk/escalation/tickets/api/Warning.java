package io.stellwerk.escalation.tickets.api;

import io.stellwerk.escalation.suppressions.RecipientSuppression;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A warning about an action that was done. */
@Schema(name = "TicketWarning")
public record Warning(Code code, String detail) {

    /** The kinds of warnings. */
    @Schema(name = "WarningCode")
    public enum Code {
        RECIPIENT_SUPPRESSED
    }

    /** The warnings about a reply to a customer. */
    static @Nullable List<Warning> aboutReply(@Nullable RecipientSuppression suppression) {
        return suppression == null ? null : List.of(new Warning(Code.RECIPIENT_SUPPRESSED, detail(suppression)));
    }

    private static String detail(RecipientSuppression suppression) {
        String status = suppression.status() == null ? "" : " (" + suppression.status() + ")";
        String begin = "Mail to the customer came back for good" + status + " on "
                + LocalDate.ofInstant(suppression.since(), ZoneOffset.UTC) + ". ";
        return switch (suppression.scope()) {
            case AUTOMATIC ->
                begin + "Your reply is sent all the same; if it comes back too, reach the customer another way.";
            case ALL, UNKNOWN ->
                begin + "Your reply is withheld. Reach the customer another way, or lift the suppression with POST"
                        + " /api/notification/v1/suppressions/" + suppression.suppressionId()
                        + "/lift and redrive the delivery.";
        };
    }
}
