package io.stellwerk.messaging;

/** The decision about one event of a batch failed, so that it is known which one is poisonous. */
final class UndecidableEvent extends RuntimeException {

    private final String eventId;

    UndecidableEvent(String eventId, RuntimeException cause) {
        super(cause);
        this.eventId = eventId;
    }

    String eventId() {
        return eventId;
    }

    /** What is wrong, without the envelope that says with which event. */
    static Throwable reasonOf(Throwable failure) {
        return failure instanceof UndecidableEvent undecidable ? undecidable.reason() : failure;
    }

    private Throwable reason() {
        Throwable cause = getCause();
        return cause == null ? this : cause;
    }
}
