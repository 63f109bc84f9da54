/** Events about conversations: those that intake publishes, and what it reads of escalation's. */
@NullMarked
package io.stellwerk.intake.conversations.messaging;

import org.jspecify.annotations.NullMarked;
