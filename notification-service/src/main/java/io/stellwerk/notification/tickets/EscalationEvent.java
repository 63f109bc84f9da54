package io.stellwerk.notification.tickets;

import java.util.Arrays;

/** The events of a ticket's life that the board follows. */
public enum EscalationEvent {
    TICKET_QUEUED("stellwerk.escalation.ticket-queued.v1"),
    TICKET_ACCEPTED("stellwerk.escalation.ticket-accepted.v1"),
    TICKET_ASSIGNED("stellwerk.escalation.ticket-assigned.v1"),
    TICKET_RECLASSIFIED("stellwerk.escalation.ticket-reclassified.v1"),
    NOTE_ADDED("stellwerk.escalation.note-added.v1"),
    TICKET_ESCALATED("stellwerk.escalation.ticket-escalated.v1"),
    TICKET_HANDED_BACK("stellwerk.escalation.ticket-handed-back.v1"),
    TICKET_WAITING("stellwerk.escalation.ticket-waiting.v1"),
    TICKET_RESUMED("stellwerk.escalation.ticket-resumed.v1"),
    AGENT_REPLIED("stellwerk.escalation.agent-replied.v1"),
    TICKET_RESOLVED("stellwerk.escalation.ticket-resolved.v1"),
    TICKET_REOPENED("stellwerk.escalation.ticket-reopened.v1"),
    TICKET_CLOSED("stellwerk.escalation.ticket-closed.v1"),
    RESPONSE_PROMISED("stellwerk.escalation.response-promised.v1"),
    SERVICE_LEVEL_WARNED("stellwerk.escalation.service-level-warned.v1"),
    SERVICE_LEVEL_BREACHED("stellwerk.escalation.service-level-breached.v1"),
    UNKNOWN("");

    private final String wireName;

    EscalationEvent(String wireName) {
        this.wireName = wireName;
    }

    public static EscalationEvent of(String type) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(type))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
