package io.stellwerk.intake.email;

/** Other mails take all the memory that there is for reading; whoever sent this one should try again a little later. */
public final class NoRoomToRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoomToRead() {
        super("other mails are being read", null, false, false);
    }
}
