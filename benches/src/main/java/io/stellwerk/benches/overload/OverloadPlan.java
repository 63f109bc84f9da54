package io.stellwerk.benches.overload;

import java.time.Duration;

/**
 * What is measured.
 *
 * @param warmUp how many messages come before anything is measured
 * @param liveRate live messages a second
 * @param aloneFor how long live messages come alone
 * @param imported how many messages are imported beside them
 * @param unpaced whether the same is measured with an import on the topic of live messages, for comparison
 * @param senders how many send at once when it gets too much
 * @param floodFor for how long
 */
public record OverloadPlan(
        int warmUp, int liveRate, Duration aloneFor, int imported, boolean unpaced, int senders, Duration floodFor) {}
