package io.stellwerk.escalation.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.escalation.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitialOrganisationTest {

    @Test
    void the_file_of_the_local_stack_has_two_agents_for_each_tier() {
        assertThat(InitialOrganisation.read(Path.of("../deploy/local/organisation.json")))
                .hasSize(6)
                .allSatisfy(agent -> assertThat(agent.tiers()).hasSize(1));
        for (Tier tier : Tier.values()) {
            assertThat(InitialOrganisation.read(Path.of("../deploy/local/organisation.json")))
                    .filteredOn(agent -> agent.worksOn(tier))
                    .hasSize(2);
        }
    }

    @Test
    void a_tier_that_does_not_exist_and_a_missing_file_are_refused(@TempDir Path directory) throws Exception {
        Path wrong = Files.writeString(
                directory.resolve("wrong.json"),
                "{\"agents\": [{\"id\": \"anna\", \"name\": \"Anna\", \"tiers\": [4]}]}");

        assertThatThrownBy(() -> InitialOrganisation.read(wrong)).hasMessageContaining("there is no tier 4");
        assertThatThrownBy(() -> InitialOrganisation.read(directory.resolve("none.json")))
                .hasMessageContaining("none.json cannot be read");
    }
}
