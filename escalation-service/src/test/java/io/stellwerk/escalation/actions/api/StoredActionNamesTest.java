package io.stellwerk.escalation.actions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredActionNamesTest {

    @Test
    void a_remembered_answer_of_an_older_desk_still_belongs_to_its_action() {
        List<ActionBody> all = List.of(
                new ActionBody.Accept("ann"),
                new ActionBody.Reply("ann", "Hello"),
                new ActionBody.Escalate("ann", null, false),
                new ActionBody.HandBack("ann", "not ours"),
                new ActionBody.Wait("ann", null),
                new ActionBody.Resume("ann"),
                new ActionBody.Resolve("ann", "renewed"),
                new ActionBody.Reopen("ann"),
                new ActionBody.Close("ann"));

        assertThat(all.stream().map(ActionBody::storedName))
                .containsExactly(
                        "Accept", "Reply", "Escalate", "HandBack", "Wait", "Resume", "Resolve", "Reopen", "Close");
    }
}
