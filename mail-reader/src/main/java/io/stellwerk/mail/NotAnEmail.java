package io.stellwerk.mail;

/** The bytes hold no e-mail: they are empty, or have nothing that resembles a header. */
public final class NotAnEmail extends Exception {
    private static final long serialVersionUID = 1L;

    public NotAnEmail(String reason) {
        super(reason);
    }
}
