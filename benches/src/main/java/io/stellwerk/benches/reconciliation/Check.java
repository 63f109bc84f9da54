package io.stellwerk.benches.reconciliation;

import java.util.List;

/** One thing that must be true of a quiet desk. */
interface Check {

    /** What is not true, a sentence each. */
    List<String> violations(Evidence evidence);
}
