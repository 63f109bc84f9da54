package io.stellwerk.intake.integrations;

/** Fault of a channel's message, under a name that stays, with advice. */
public enum RefusalCode {
    INVALID_ENVELOPE(
            "Send a CloudEvent 1.0 as docs/producing.md describes it: each header once, in UTF-8, and a payload."),
    UNREADABLE("Send one JSON object in UTF-8, and each field of it once."),
    UNKNOWN_TYPE("Send ce_type stellwerk.channel.message-received.v1; this desk knows no other."),
    INVALID_SOURCE("Use a ce_source of at most 200 characters, always the same for one producer."),
    INVALID_SOURCE_MESSAGE_ID("Give each message an id of 1 to 200 characters, without control characters."),
    UNKNOWN_CHANNEL("Use one of EMAIL, WEB, PHONE, CHAT and API."),
    SENDER_MISSING("Say who wrote, by at least one of name, email, phone and externalId."),
    INVALID_SENDER("Give name and externalId as texts of 1 to 200 characters, and leave out what is not known."),
    INVALID_EMAIL("Give one address, such as anna@kunde.example, of at most 320 characters, or leave it out."),
    INVALID_PHONE("Give the number as a text of 1 to 50 characters, or leave it out."),
    INVALID_SUBJECT("Give the subject as a text of at most 998 characters, or leave it out."),
    TEXT_MISSING("Give what the customer wrote as a text with more than blanks in it."),
    TEXT_TOO_LONG("Shorten the text to 200000 characters."),
    INVALID_LANGUAGE("Give the language as two small letters (ISO 639-1), such as de, or leave it out."),
    INVALID_FACTS("Give at most 50 facts, names of 1 to 200 and values of at most 2000 characters, all of them texts."),
    INVALID_TICKET_NUMBER("Give the number as it is shown, such as SW-1000041, or leave it out."),
    INVALID_RECEIVED_AT(
            "Give an instant in UTC, such as 2026-11-23T09:21:30Z, from 1990 on and at most five minutes ahead."),
    MESSAGE_ID_REUSED("Repeat a message unchanged under its id, and use a new id for a new message.");

    private final String advice;

    RefusalCode(String advice) {
        this.advice = advice;
    }

    /** Advice to the producer. */
    public String advice() {
        return advice;
    }
}
