package io.stellwerk.local.mailbox;

import java.time.Duration;

/**
 * How often a mail is handed in that fails each time, and how long the pauses in between are: three times as long each.
 *
 * @param most attempts before it is set aside
 */
public record Attempts(int most, Duration first, Duration longest) {

    /** Eight, in about four minutes. */
    public static Attempts standard() {
        return new Attempts(8, Duration.ofMillis(250), Duration.ofMinutes(1));
    }

    /** The pause after so many attempts. */
    Duration pauseAfter(int made) {
        var pause = first;
        for (int i = 1; i < made && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(3);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
