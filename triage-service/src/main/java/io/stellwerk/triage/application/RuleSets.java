package io.stellwerk.triage.application;

import io.stellwerk.triage.domain.TriagePolicy;

/** The rule sets that this service knows; promises that the one in force was validated. */
public interface RuleSets {

    /** The policy that decides about tickets. */
    TriagePolicy inForce();
}
