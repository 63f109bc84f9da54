/**
 * Stores articles and their versions in PostgreSQL.
 */
@NullMarked
package io.stellwerk.triage.knowledge.persistence;

import org.jspecify.annotations.NullMarked;
