/**
 * Announcement of articles to other systems, by a compacted topic.
 */
@NullMarked
package io.stellwerk.triage.knowledge.messaging;

import org.jspecify.annotations.NullMarked;
