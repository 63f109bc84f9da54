package io.stellwerk.system.simulation;

/** A mistake that can be built into the simulated infrastructure, to see whether the invariants notice it. */
public enum Flaw {
    /** The inbox looks whether an event is known, and writes it down later. */
    INBOX_LOOKED_AT_NOT_INSERTED_FIRST,
    /** The inbox is written in a transaction of its own, which commits whatever comes of the work. */
    INBOX_OUTSIDE_THE_TRANSACTION,
    /** The outbox is written at once, whatever comes of the transaction. */
    OUTBOX_OUTSIDE_THE_TRANSACTION,
    /** The relay takes its rows in any order. */
    RELAY_WITHOUT_ORDER,
    /** The relay removes its rows in a transaction that commits before the broker has them. */
    RELAY_REMOVES_FIRST,
    /** The broker lets in late records of compacted topics although another relay has taken them over. */
    LATE_RELAYS_LET_IN,
    /** A relay of compacted topics shuts the others out after it has read what it publishes, not before. */
    LATE_RELAYS_SHUT_OUT_TOO_LATE,
    /** Due timers are read without a lock. */
    TIMERS_CLAIMED_WITHOUT_LOCK,
    /** Due timers are claimed before their instant. */
    TIMERS_FIRE_EARLY,
    /** Timers are set outside the transaction that needs them. */
    TIMERS_SET_OUTSIDE_THE_TRANSACTION,
    /** Tickets are read without a lock, and written without looking whether they have changed. */
    TICKETS_WITHOUT_LOCK,
    /** An offset is committed when its record is fetched. */
    ACKNOWLEDGED_BEFORE_HANDLED,
    /** Message keys are looked at, and written later. */
    MESSAGE_KEYS_LOOKED_AT_NOT_CLAIMED,
    /** An answer is given before the commit. */
    ANSWERED_BEFORE_COMMIT,
    /** The answers to agents' requests are not remembered. */
    AGENTS_ANSWERS_FORGOTTEN,
    /** The ledger does not say that a mail is about to leave. */
    LEDGER_WRITTEN_AFTER_SENDING,
    /** A worker takes mails that another has. */
    MAILS_CLAIMED_WITHOUT_LOCK,
    /** The board takes the latest event that it reads, whichever its sequence. */
    BOARD_BY_ARRIVAL,
    /** A dead letter is forgotten, and its event counts as handled. */
    DEAD_LETTERS_DROPPED,
    /** Events are handled although an earlier one of their key is parked. */
    LATER_EVENTS_DO_NOT_WAIT,
    /** Letters are redriven and settled without a lock, and without looking whether they still are parked. */
    LETTERS_WITHOUT_LOCK,
    /** A letter is settled for good, whatever comes of the transaction that redrives it. */
    LETTERS_SETTLED_OUTSIDE_THE_TRANSACTION,
    /** Some instances decide by other rules of the same version. */
    RULES_CHANGED_WITHOUT_A_VERSION,
    /** Intake takes machines for persons. */
    MACHINES_ARE_ANSWERED
}
