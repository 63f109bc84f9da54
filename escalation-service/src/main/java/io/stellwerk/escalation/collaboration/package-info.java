/**
 * People who work side by side: drafts that no crash takes away, and the others who have the same ticket before them.
 *
 * <p>{@link Drafts} keeps what somebody has typed and not yet sent; {@link Visits} knows who is at a ticket now.
 */
@NullMarked
@Feature(offers = SentDrafts.class)
package io.stellwerk.escalation.collaboration;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
