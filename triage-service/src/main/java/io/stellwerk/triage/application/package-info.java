/** The use cases of triage and the ports they need. */
@NullMarked
package io.stellwerk.triage.application;

import org.jspecify.annotations.NullMarked;
