package io.stellwerk.intake.domain;

import java.util.Locale;

/** The way a message came in or goes out. */
public enum Channel {
    EMAIL,
    WEB,
    PHONE,
    CHAT,
    API;

    /** How the channel is named inside message keys and metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
