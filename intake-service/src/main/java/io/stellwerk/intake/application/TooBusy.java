package io.stellwerk.intake.application;

/** More comes in than intake promises to take in; the sender should try again a little later. */
public final class TooBusy extends RuntimeException {

    TooBusy() {
        super("too many messages are waiting", null, false, false);
    }
}
