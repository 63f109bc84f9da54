package io.stellwerk.triage.domain;

import java.util.Optional;

/** A decision that was possible and not taken. */
public record Alternative(Optional<Category> category, Optional<Tier> tier, String rejectedBecause) {}
