package io.stellwerk.messaging;

/** A record lacks what CloudEvents 1.0 in binary mode demands. */
final class MalformedEnvelope extends RuntimeException {

    MalformedEnvelope(String why) {
        super(why);
    }
}
