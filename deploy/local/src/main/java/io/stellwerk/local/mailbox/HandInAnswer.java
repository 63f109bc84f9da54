package io.stellwerk.local.mailbox;

/** Answer of intake to a mail that was handed in. */
sealed interface HandInAnswer {

    /** In a few words, none of which is the mail's. */
    String reason();

    /** It is in intake's database. */
    record Taken(String reason) implements HandInAnswer {}

    /** It will never be taken as it is. */
    record Refused(String reason) implements HandInAnswer {}

    /** Something failed, which may or may not be the mail's doing. */
    record Failed(String reason) implements HandInAnswer {}

    /** Intake is not there, or takes nothing at the moment. */
    record NotNow(String reason) implements HandInAnswer {}
}
