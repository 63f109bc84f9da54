package io.stellwerk.triage;

/** Something that an agent must know to work on a ticket. */
public record Skill(String name) {

    public Skill {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a skill has a name");
        }
    }
}
