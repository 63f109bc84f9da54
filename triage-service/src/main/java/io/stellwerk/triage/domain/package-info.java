/** How a ticket is assessed: rules, evidence and verdicts in plain Java, without frameworks, clocks or chance. */
@NullMarked
package io.stellwerk.triage.domain;

import org.jspecify.annotations.NullMarked;
