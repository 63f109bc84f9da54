/** Triage over HTTP: previews, assessments and rule sets. */
@NullMarked
package io.stellwerk.triage.api;

import org.jspecify.annotations.NullMarked;
