/**
 * Articles over HTTP: for those who write and use them, and for everyone.
 */
@NullMarked
package io.stellwerk.triage.knowledge.api;

import org.jspecify.annotations.NullMarked;
