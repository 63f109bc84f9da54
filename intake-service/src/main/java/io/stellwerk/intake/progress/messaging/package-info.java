/** Events of escalation that move tickets. */
@NullMarked
package io.stellwerk.intake.progress.messaging;

import org.jspecify.annotations.NullMarked;
