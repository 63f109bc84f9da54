package io.stellwerk.escalation.handovers;

/** Reason for which the sending tier cannot solve the ticket itself. */
public enum HandOverReason {
    SKILL,
    RIGHTS,
    TIME_BOX,
    DEFECT
}
