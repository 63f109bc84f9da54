/**
 * People of the desk: who works on which tiers ({@link Agent}), and which tickets somebody may therefore act on
 * ({@link Scope}). What they may do at all are permissions, which their roles give them.
 */
@NullMarked
@Feature(
        offers = {Agent.class, Agents.class, CurrentPerson.class, Mentions.class, Person.class, Scope.class, Staff.class
        })
package io.stellwerk.escalation.organisation;

import io.stellwerk.architecture.Feature;
import org.jspecify.annotations.NullMarked;
