/** Drafts and visits over HTTP. */
@NullMarked
package io.stellwerk.escalation.collaboration.api;

import org.jspecify.annotations.NullMarked;
