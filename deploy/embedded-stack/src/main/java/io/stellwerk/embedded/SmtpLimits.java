package io.stellwerk.embedded;

import java.time.Duration;

/**
 * Limits of the SMTP server.
 *
 * @param bytes of one mail
 * @param recipients of one mail
 * @param connections at once
 * @param command how long a client may take for a line
 * @param mail how long a client may take for a mail
 */
record SmtpLimits(long bytes, int recipients, int connections, Duration command, Duration mail) {

    /** A mail may be as large as intake takes it. */
    static SmtpLimits standard() {
        return new SmtpLimits(32L * 1024 * 1024, 100, 100, Duration.ofMinutes(1), Duration.ofMinutes(5));
    }
}
