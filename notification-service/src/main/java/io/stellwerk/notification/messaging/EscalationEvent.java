package io.stellwerk.notification.messaging;

import java.util.Arrays;

/** The events of a ticket's life that the board follows. */
enum EscalationEvent {
    TICKET_QUEUED("ticket-queued"),
    TICKET_ACCEPTED("ticket-accepted"),
    TICKET_ESCALATED("ticket-escalated"),
    TICKET_HANDED_BACK("ticket-handed-back"),
    TICKET_WAITING("ticket-waiting"),
    TICKET_RESUMED("ticket-resumed"),
    AGENT_REPLIED("agent-replied"),
    TICKET_RESOLVED("ticket-resolved"),
    TICKET_REOPENED("ticket-reopened"),
    TICKET_CLOSED("ticket-closed"),
    SERVICE_LEVEL_WARNED("service-level-warned"),
    SERVICE_LEVEL_BREACHED("service-level-breached"),
    UNKNOWN("");

    private final String wireName;

    EscalationEvent(String name) {
        wireName = "stellwerk.escalation." + name + ".v1";
    }

    static EscalationEvent of(String type) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(type))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
