/** Conversations over HTTP, and the answer to whoever delivers a message. */
@NullMarked
package io.stellwerk.intake.conversations.api;

import org.jspecify.annotations.NullMarked;
