package io.stellwerk.escalation.organisation.api;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Agent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody as an administrator wants them. */
@Schema(name = "AgentBody")
public record AgentBody(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "has a control character in it")
        String name,

        @NotNull @Size(max = 3) Set<@NotNull @Min(1) @Max(3) Integer> tiers) {

    Agent agent(String id) {
        return new Agent(id, name.strip(), tiers.stream().map(Tier::of).collect(Collectors.toSet()));
    }
}
