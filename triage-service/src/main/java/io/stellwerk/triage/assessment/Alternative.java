package io.stellwerk.triage.assessment;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Tier;
import java.util.Optional;

/** A decision that was possible and not taken. */
public record Alternative(Optional<Category> category, Optional<Tier> tier, String rejectedBecause) {}
