/**
 * Rule sets as files: their form in YAML, and all mistakes in one named at once.
 */
@NullMarked
package io.stellwerk.triage.rules.file;

import org.jspecify.annotations.NullMarked;
