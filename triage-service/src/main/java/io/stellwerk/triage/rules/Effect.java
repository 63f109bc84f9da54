package io.stellwerk.triage.rules;

import io.stellwerk.triage.Category;
import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Tier;
import io.stellwerk.triage.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Effect of a rule that applies. A rule without a category changes how a ticket is treated, whatever it is about. */
public record Effect(
        Optional<Category> category,
        Optional<String> service,
        Optional<String> intent,
        Optional<Impact> impact,
        Optional<Urgency> urgency,
        Optional<Tier> tier,
        List<Skill> skills) {

    public Effect {
        skills = List.copyOf(skills);
        if (category.isPresent() && tier.isEmpty()) {
            throw new IllegalArgumentException("a rule with a category names the tier");
        }
        if (category.isEmpty() && impact.isEmpty() && urgency.isEmpty() && tier.isEmpty() && skills.isEmpty()) {
            throw new IllegalArgumentException("a rule has an effect");
        }
        if (category.isEmpty() && (service.isPresent() || intent.isPresent())) {
            throw new IllegalArgumentException("service and intent belong to a category");
        }
    }

    /** The effect as evidence names it. */
    String described() {
        var parts = new ArrayList<String>();
        category.ifPresent(value -> parts.add("category=" + value.code()));
        service.ifPresent(value -> parts.add("service=" + value));
        intent.ifPresent(value -> parts.add("intent=" + value));
        impact.ifPresent(value -> parts.add("impact=" + value.level()));
        urgency.ifPresent(value -> parts.add("urgency=" + value.level()));
        tier.ifPresent(value -> parts.add("tier=" + value.number()));
        skills.forEach(value -> parts.add("skill=" + value.name()));
        return String.join(" ", parts);
    }
}
