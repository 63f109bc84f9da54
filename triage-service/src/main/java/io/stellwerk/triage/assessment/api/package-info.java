/**
 * Assessments and previews over HTTP.
 */
@NullMarked
package io.stellwerk.triage.assessment.api;

import org.jspecify.annotations.NullMarked;
