package io.stellwerk.escalation.domain;

/** Why the sending tier cannot solve the ticket itself. */
public enum HandOverReason {
    SKILL,
    RIGHTS,
    TIME_BOX,
    DEFECT
}
