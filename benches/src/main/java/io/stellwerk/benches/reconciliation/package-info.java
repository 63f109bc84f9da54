/** Holds what is in the topics, databases and mailboxes against what was promised, and believes no counter. */
@NullMarked
package io.stellwerk.benches.reconciliation;

import org.jspecify.annotations.NullMarked;
