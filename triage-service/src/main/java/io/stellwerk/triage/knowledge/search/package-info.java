/**
 * Search of articles with Lucene, in memory.
 */
@NullMarked
package io.stellwerk.triage.knowledge.search;

import org.jspecify.annotations.NullMarked;
