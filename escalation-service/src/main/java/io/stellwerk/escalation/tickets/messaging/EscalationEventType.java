package io.stellwerk.escalation.tickets.messaging;

import io.stellwerk.escalation.tickets.TicketEvent;
import io.stellwerk.messaging.EventType;

/** The types of the events that this service publishes. */
enum EscalationEventType implements EventType {
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
    REPLY_AFTER_CLOSE("stellwerk.escalation.reply-after-close.v1"),
    RESPONSE_PROMISED("stellwerk.escalation.response-promised.v1"),
    SERVICE_LEVEL_WARNED("stellwerk.escalation.service-level-warned.v1"),
    SERVICE_LEVEL_BREACHED("stellwerk.escalation.service-level-breached.v1"),
    TICKET_STATE("stellwerk.escalation.ticket-state.v1");

    private final String wireName;

    EscalationEventType(String wireName) {
        this.wireName = wireName;
    }

    static EscalationEventType of(TicketEvent event) {
        return switch (event) {
            case TicketEvent.TicketQueued _ -> TICKET_QUEUED;
            case TicketEvent.TicketAccepted _ -> TICKET_ACCEPTED;
            case TicketEvent.TicketAssigned _ -> TICKET_ASSIGNED;
            case TicketEvent.TicketReclassified _ -> TICKET_RECLASSIFIED;
            case TicketEvent.NoteAdded _ -> NOTE_ADDED;
            case TicketEvent.TicketEscalated _ -> TICKET_ESCALATED;
            case TicketEvent.TicketHandedBack _ -> TICKET_HANDED_BACK;
            case TicketEvent.TicketWaiting _ -> TICKET_WAITING;
            case TicketEvent.TicketResumed _ -> TICKET_RESUMED;
            case TicketEvent.AgentReplied _ -> AGENT_REPLIED;
            case TicketEvent.TicketResolved _ -> TICKET_RESOLVED;
            case TicketEvent.TicketReopened _ -> TICKET_REOPENED;
            case TicketEvent.TicketClosed _ -> TICKET_CLOSED;
            case TicketEvent.ReplyAfterClose _ -> REPLY_AFTER_CLOSE;
            case TicketEvent.ResponsePromised _ -> RESPONSE_PROMISED;
            case TicketEvent.ServiceLevelWarned _ -> SERVICE_LEVEL_WARNED;
            case TicketEvent.ServiceLevelBreached _ -> SERVICE_LEVEL_BREACHED;
        };
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
