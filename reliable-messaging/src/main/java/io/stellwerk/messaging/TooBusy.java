package io.stellwerk.messaging;

/** More comes in than the service promises to take in; whoever asked should try again a little later. */
public final class TooBusy extends RuntimeException {

    /** Without a stack trace: it is made when there is no time for one. */
    public TooBusy() {
        super("too many requests are waiting", null, false, false);
    }
}
