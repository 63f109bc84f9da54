package io.stellwerk.escalation.api;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.application.ActOnTicket;
import io.stellwerk.escalation.application.DeskClock;
import io.stellwerk.escalation.application.RequestKey;
import io.stellwerk.escalation.domain.FieldProblem;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks an action's request and has it done. */
@ApplicationScoped
class ActionRequests {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern ETAG = Pattern.compile("\"?([0-9]{1,9})\"?");
    private static final int NEVER_SEEN = -1;

    private final ActOnTicket actOnTicket;
    private final DeskClock clock;
    private final Validator validator;

    ActionRequests(ActOnTicket actOnTicket, DeskClock clock, Validator validator) {
        this.actOnTicket = actOnTicket;
        this.clock = clock;
        this.validator = validator;
    }

    Uni<Response> act(String ticketId, HttpHeaders headers, @Nullable ActionBody body) {
        ActionBody valid = valid(body);
        ActOnTicket.Request request = new ActOnTicket.Request(
                Filters.ticketId(ticketId),
                valid.command(),
                seenVersion(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                key(headers.getHeaderString("Idempotency-Key"), valid),
                TraceParent.continued(headers.getHeaderString("traceparent")),
                clock.now());
        return actOnTicket.act(request).map(result -> TicketAnswers.action(result, ticketId));
    }

    private ActionBody valid(@Nullable ActionBody body) {
        if (body == null) {
            throw new ProblemException(ProblemCode.INVALID_JSON, "The body is empty. Send one JSON object.");
        }
        List<FieldProblem> errors = validator.validate(body).stream()
                .map(wrong -> new FieldProblem(wrong.getPropertyPath().toString(), wrong.getMessage()))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemCode.INVALID_ACTION, "Correct the fields listed under errors.", errors));
        }
        if (!canBeStored(body)) {
            throw new ProblemException(
                    ProblemCode.INVALID_ACTION, "A text has a NUL or half a character in it. Leave those out.");
        }
        return body;
    }

    private static boolean canBeStored(ActionBody body) {
        String texts = body.toString();
        return texts.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(texts);
    }

    /** An entity tag that this service never gave matches no version. */
    private static int seenVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Read the ticket and send its ETag as If-Match, so that nobody overwrites what they have not seen.");
        }
        Matcher etag = ETAG.matcher(ifMatch.strip());
        return etag.matches() ? Integer.parseInt(etag.group(1)) : NEVER_SEEN;
    }

    private static @Nullable RequestKey key(@Nullable String key, ActionBody body) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_IDEMPOTENCY_KEY, "Use 1 to 200 printable ASCII characters, such as a UUID.");
        }
        return new RequestKey(key, body.getClass().getSimpleName() + ":" + sha256(WireJson.write(body)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
