package io.stellwerk.problems;

import java.time.Duration;

/**
 * The least progress of a body that is being sent.
 *
 * @param grace what it gets in any case
 * @param leastBytesPerSecond a second more for each so many bytes that came
 * @param longest what it gets at most
 */
record Pace(Duration grace, long leastBytesPerSecond, Duration longest) {

    /** After this, a body that is not coming fast enough makes room for others who need it. */
    private static final Duration GRACE_UNDER_PRESSURE = Duration.ofSeconds(1);

    static Pace of(HttpConfig config) {
        return new Pace(config.bodyTimeout(), config.leastBytesPerSecond(), config.longestBodyTimeout());
    }

    /**
     * The progress of a body so far.
     *
     * @param age since its header
     * @param silence since its latest piece
     */
    record Progress(Duration age, Duration silence, long bytes) {}

    /** Says if it has been coming for so long that it is given up. */
    boolean isTooSlow(Progress body) {
        return body.age().compareTo(longest) > 0 || isSlowerThan(grace, body);
    }

    /** Says if it is given up when others need the room. */
    boolean isBehind(Progress body) {
        return isSlowerThan(GRACE_UNDER_PRESSURE, body);
    }

    private boolean isSlowerThan(Duration least, Progress body) {
        return body.silence().compareTo(least) > 0 || body.age().compareTo(least.plus(earned(body.bytes()))) > 0;
    }

    private Duration earned(long bytes) {
        return Duration.ofMillis(bytes * 1000 / leastBytesPerSecond);
    }
}
