package io.stellwerk.escalation.actions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredActionNamesTest {

    @Test
    void a_remembered_answer_of_an_older_desk_still_belongs_to_its_action() {
        List<ActionBody> all = List.of(
                new ActionBody.Accept(),
                new ActionBody.Reply("Hello", null, null),
                new ActionBody.Escalate(null, false),
                new ActionBody.HandBack("not ours"),
                new ActionBody.Wait(null, null),
                new ActionBody.Resume(),
                new ActionBody.Resolve("renewed"),
                new ActionBody.Reopen(),
                new ActionBody.Close(),
                new ActionBody.Assign("ben", "knows it"),
                new ActionBody.Note("Look there."),
                new ActionBody.Reclassify(null, null, 1, 2, "worse"),
                new ActionBody.Reject("not ours"));

        assertThat(all.stream().map(ActionRequests::storedName))
                .containsExactly(
                        "Accept",
                        "Reply",
                        "Escalate",
                        "HandBack",
                        "Wait",
                        "Resume",
                        "Resolve",
                        "Reopen",
                        "Close",
                        "Assign",
                        "Note",
                        "Reclassify",
                        "Reject");
    }
}
