package io.stellwerk.intake.messages;

import java.util.Locale;

/** The way a message came in or goes out. */
public enum Channel {
    EMAIL,
    WEB,
    PHONE,
    CHAT,
    API;

    /** The channel's name inside message keys and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
