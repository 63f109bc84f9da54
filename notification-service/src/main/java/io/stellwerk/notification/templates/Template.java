package io.stellwerk.notification.templates;

/** A kind of message to a customer. */
public enum Template {
    /** Says that a request arrived and which number it has. Nobody wrote it, so every rule for automatic mail binds it. */
    RECEIPT("receipt", true),
    /** Carries what an agent wrote. A person answers a person, so it never looks automatic. */
    AGENT_REPLY("agent-reply", false);

    private final String wireName;
    private final boolean automatic;

    Template(String wireName, boolean automatic) {
        this.wireName = wireName;
        this.automatic = automatic;
    }

    /** The name in events, in the ledger and of the template files. */
    public String wireName() {
        return wireName;
    }

    /** True if no person has written the message. */
    public boolean automatic() {
        return automatic;
    }

    /** The template with that wire name. */
    public static Template of(String wireName) {
        for (Template template : values()) {
            if (template.wireName.equals(wireName)) {
                return template;
            }
        }
        throw new IllegalArgumentException("no such template: " + wireName);
    }
}
