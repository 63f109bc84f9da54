package io.stellwerk.escalation.handovers;

/** Why the sending tier cannot solve the ticket itself. */
public enum HandOverReason {
    SKILL,
    RIGHTS,
    TIME_BOX,
    DEFECT
}
