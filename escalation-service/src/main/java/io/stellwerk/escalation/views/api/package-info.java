/** Saved views over HTTP. */
@NullMarked
package io.stellwerk.escalation.views.api;

import org.jspecify.annotations.NullMarked;
