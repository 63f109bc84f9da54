/** Conversations, messages and message keys in tables. */
@NullMarked
package io.stellwerk.intake.conversations.persistence;

import org.jspecify.annotations.NullMarked;
