/** Stores assessments in PostgreSQL. */
@NullMarked
package io.stellwerk.triage.persistence;

import org.jspecify.annotations.NullMarked;
