/**
 * Stores assessments in PostgreSQL.
 */
@NullMarked
package io.stellwerk.triage.assessment.persistence;

import org.jspecify.annotations.NullMarked;
