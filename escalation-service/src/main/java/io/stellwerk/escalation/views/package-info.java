/**
 * Saved views: lists of tickets to which people have given names. Each belongs to one person, and holds the filters as they stand
 * in the list's address. Its owner may share it with all agents.
 */
@NullMarked
@Feature
package io.stellwerk.escalation.views;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
