package io.stellwerk.triage.knowledge;

import java.time.Instant;

/** Number and time of a change of an article. */
public record Change(long revision, Instant at) {}
