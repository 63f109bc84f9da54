package io.stellwerk.escalation.organisation;

import io.stellwerk.escalation.Tier;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scope of a person's actions: tickets of their own tiers, or of every tier.
 *
 * @param everywhere whether their role lets them act on every tier
 * @param staff people of the desk, among them the one who acts if the desk knows them
 */
public record Scope(boolean everywhere, Staff staff) {

    /** The scope of somebody whom the desk does not know, and whose role needs no tier. */
    public static final Scope EVERYWHERE = new Scope(true, Staff.NOBODY);

    /** Reason why somebody may not act on a ticket that is at that tier; nothing if they may. */
    public Optional<String> refusal(String id, Tier tier) {
        if (everywhere || staff.workOn(id, tier)) {
            return Optional.empty();
        }
        return Optional.of(staff.agent(id)
                .filter(agent -> !agent.tiers().isEmpty())
                .map(agent -> String.format(
                        Locale.ROOT,
                        "The ticket is at tier %d, and you work on tier %s. Leave it to tier %d, or ask a supervisor.",
                        tier.level(),
                        levels(agent),
                        tier.level()))
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "The ticket is at tier %d, and you work on no tier yet. Ask an administrator to give you tier %d.",
                        tier.level(),
                        tier.level())));
    }

    private static String levels(Agent agent) {
        return agent.tiers().stream()
                .sorted(Comparator.naturalOrder())
                .map(tier -> Integer.toString(tier.level()))
                .collect(Collectors.joining(" and "));
    }
}
