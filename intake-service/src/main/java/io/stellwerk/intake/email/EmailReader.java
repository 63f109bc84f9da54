package io.stellwerk.intake.email;

/** Reads an e-mail, however broken, in one pass. */
public final class EmailReader {
    private EmailReader() {}

    public static ReadEmail read(byte[] raw, DeskAddress desk) throws NotAnEmail {
        throw new NotAnEmail("under construction");
    }
}
