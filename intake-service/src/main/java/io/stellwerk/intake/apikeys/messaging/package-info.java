/** Announcement of API keys to the other services, by a compacted topic. */
@NullMarked
package io.stellwerk.intake.apikeys.messaging;

import org.jspecify.annotations.NullMarked;
