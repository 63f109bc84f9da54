package io.stellwerk.escalation.actions.api;

import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationClock;
import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.actions.ActOnTicket;
import io.stellwerk.escalation.actions.ActionResult;
import io.stellwerk.escalation.actions.RequestKey;
import io.stellwerk.escalation.actions.SeenVersions;
import io.stellwerk.escalation.organisation.CurrentPerson;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.escalation.suppressions.RecipientSuppressions;
import io.stellwerk.escalation.tickets.api.TicketAnswers;
import io.stellwerk.messaging.TraceParent;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.EntityTags;
import io.stellwerk.problems.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Checks an action's request and has it done. */
@ApplicationScoped
class ActionRequests {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private final ActOnTicket actOnTicket;
    private final RecipientSuppressions suppressions;
    private final EscalationClock clock;
    private final BodyCheck check;
    private final CurrentPerson currentPerson;

    ActionRequests(
            ActOnTicket actOnTicket,
            RecipientSuppressions suppressions,
            EscalationClock clock,
            BodyCheck check,
            CurrentPerson currentPerson) {
        this.actOnTicket = actOnTicket;
        this.suppressions = suppressions;
        this.clock = clock;
        this.check = check;
        this.currentPerson = currentPerson;
    }

    Uni<Response> act(ActionTarget target, @Nullable ActionBody body) {
        Person person = currentPerson.get();
        ActionBody valid = valid(body);
        ActOnTicket.Request request = new ActOnTicket.Request(
                TicketAnswers.id(target.ticketId()),
                valid.command(person.id()),
                seen(target.ifMatch()),
                key(person.id(), target.idempotencyKey(), valid),
                person,
                TraceParent.continued(target.traceparent()),
                clock.now());
        Uni<ActionResult> done = actOnTicket.act(request);
        return valid instanceof ActionBody.Reply
                ? done.chain(result -> replied(result, request.ticketId(), target.ticketId()))
                : done.map(result -> ActionAnswers.of(result, target.ticketId()));
    }

    /** Warns at once an agent who replies to a customer whose mail is suppressed. */
    private Uni<Response> replied(ActionResult result, TicketId id, String ticketId) {
        return result instanceof ActionResult.Done
                ? suppressions.of(Set.of(id)).map(found -> ActionAnswers.of(result, ticketId, found.get(id)))
                : Uni.createFrom().item(() -> ActionAnswers.of(result, ticketId));
    }

    private ActionBody valid(@Nullable ActionBody body) {
        ActionBody valid = check.valid(body, ProblemCode.INVALID_ACTION);
        if (!canBeStored(valid)) {
            throw new ProblemException(
                    ProblemCode.INVALID_ACTION, "A text has a NUL or half a character in it. Leave those out.");
        }
        return valid;
    }

    private static boolean canBeStored(ActionBody body) {
        String texts = body.toString();
        return texts.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(texts);
    }

    /** An entity tag that this service never gave matches no version. */
    private static SeenVersions seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Read the ticket and send its ETag as If-Match, so that nobody overwrites what they have not seen.");
        }
        EntityTags tags = EntityTags.of(ifMatch);
        if (!tags.wellFormed()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "If-Match is a list of entity tags, such as \"3\", or an asterisk. Send the ETag of the ticket as it is.");
        }
        return new SeenVersions(
                tags.any(),
                tags.strong().stream()
                        .filter(tag -> VERSION.matcher(tag).matches())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable RequestKey key(String agent, @Nullable String key, ActionBody body) {
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    ProblemCode.INVALID_IDEMPOTENCY_KEY, "Use 1 to 200 printable ASCII characters, such as a UUID.");
        }
        return new RequestKey(agent, key, storedName(body) + ":" + DigestUtils.sha256Hex(WireJson.write(body)));
    }

    /** The action's name in remembered answers; it is stored, and stays whatever becomes of the records' names. */
    static String storedName(ActionBody body) {
        return switch (body) {
            case ActionBody.Accept _ -> "Accept";
            case ActionBody.Reply _ -> "Reply";
            case ActionBody.Escalate _ -> "Escalate";
            case ActionBody.HandBack _ -> "HandBack";
            case ActionBody.Assign _ -> "Assign";
            case ActionBody.Note _ -> "Note";
            case ActionBody.Reclassify _ -> "Reclassify";
            case ActionBody.Reject _ -> "Reject";
            case ActionBody.Wait _ -> "Wait";
            case ActionBody.Resume _ -> "Resume";
            case ActionBody.Resolve _ -> "Resolve";
            case ActionBody.Reopen _ -> "Reopen";
            case ActionBody.Close _ -> "Close";
        };
    }
}
