package io.stellwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.issuer.people.People;
import io.stellwerk.local.stack.Installation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeededPeopleTest {

    @Test
    void agents_workOnTheTierThatTheyAreShownWith(@TempDir Path directory) throws Exception {
        Path file = new Installation(Path.of("../..")).organisation();
        JsonNode agents = new ObjectMapper().readTree(file.toFile()).path("agents");
        People people = People.in(directory);

        String shown = SeededPeople.makeOnce(people);

        assertThat(agents).hasSize(6).allSatisfy(agent -> {
            assertThat(shown)
                    .containsPattern(agent.path("id").asText() + " +agent, tier "
                            + agent.at("/tiers/0").asText() + " ");
            assertThat(people.all())
                    .anySatisfy(account -> assertThat(account.person().name())
                            .isEqualTo(agent.path("name").asText()));
        });
    }
}
