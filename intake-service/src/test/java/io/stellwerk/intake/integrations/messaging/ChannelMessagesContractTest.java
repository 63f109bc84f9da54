package io.stellwerk.intake.integrations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.StrictJson;
import io.stellwerk.testing.ContractExamples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intake reads every example of the message that integrations send, later additions included. */
class ChannelMessagesContractTest {

    static List<ContractExamples.Example> channelMessages() {
        return ContractExamples.ofType(ChannelMessage.TYPE).all();
    }

    @ParameterizedTest
    @MethodSource("channelMessages")
    void reads_channel_messages(ContractExamples.Example example) {
        var payload = StrictJson.read(example.bytes());

        assertThat(ChannelContract.faultOf(payload, Instant.parse("2026-11-29T12:00:00Z")))
                .isEmpty();
        var draft = ChannelMessage.of(payload).draft("/crm", null);
        assertThat(draft.text()).isNotBlank();
        assertThat(draft.key()).isNotNull();
    }
}
