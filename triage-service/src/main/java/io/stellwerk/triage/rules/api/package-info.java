/**
 * Rule sets over HTTP.
 */
@NullMarked
package io.stellwerk.triage.rules.api;

import org.jspecify.annotations.NullMarked;
