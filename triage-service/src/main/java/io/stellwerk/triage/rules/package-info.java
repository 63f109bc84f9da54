/** Reads rule sets from data and refuses those that are wrong. */
@NullMarked
package io.stellwerk.triage.rules;

import org.jspecify.annotations.NullMarked;
