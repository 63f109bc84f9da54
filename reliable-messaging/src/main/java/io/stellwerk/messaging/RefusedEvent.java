package io.stellwerk.messaging;

/** A consumer refused an event. There is nothing to look for in the code, so it has no stack trace. */
final class RefusedEvent extends RuntimeException {

    RefusedEvent(Refusal refusal) {
        super(refusal.reason(), null, false, false);
    }
}
