package io.stellwerk.escalation.tickets;

/** An action that agents can take on a ticket. */
public enum Action {
    ACCEPT("accept"),
    REPLY("reply"),
    ESCALATE("escalate"),
    HAND_BACK("hand-back"),
    WAIT("wait"),
    RESUME("resume"),
    RESOLVE("resolve"),
    REOPEN("reopen"),
    CLOSE("close"),
    ASSIGN("assign"),
    REJECT("reject"),
    NOTE("note"),
    RECLASSIFY("reclassify");

    private final String wireName;

    Action(String wireName) {
        this.wireName = wireName;
    }

    /** The name as in the address of the action. */
    public String wireName() {
        return wireName;
    }
}
