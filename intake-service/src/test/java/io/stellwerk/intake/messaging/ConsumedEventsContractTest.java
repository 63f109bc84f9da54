package io.stellwerk.intake.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractExamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intake reads every example of every event it consumes, later additions included. */
class ConsumedEventsContractTest {

    static List<ContractExamples.Example> channelMessages() {
        return ContractExamples.ofType(ChannelMessage.TYPE).all();
    }

    static List<ContractExamples.Example> agentReplies() {
        return ContractExamples.ofType(AgentReplied.TYPE).all();
    }

    @ParameterizedTest
    @MethodSource("channelMessages")
    void reads_channel_messages(ContractExamples.Example example) {
        var draft = WireJson.read(example.bytes(), ChannelMessage.class).draft(null);

        assertThat(draft.text()).isNotBlank();
        assertThat(draft.key()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("agentReplies")
    void reads_agent_replies(ContractExamples.Example example) {
        var message = WireJson.read(example.bytes(), AgentReplied.class).message();

        assertThat(message.agent()).isNotBlank();
        assertThat(message.text()).isNotBlank();
        assertThat(message.ticketId()).isNotNull();
    }

    @Test
    void the_key_of_a_channel_message_names_its_channel() {
        var full = ContractExamples.ofType(ChannelMessage.TYPE).full();

        assertThat(WireJson.read(full.bytes(), ChannelMessage.class).draft(null).key())
                .extracting("value")
                .isEqualTo("channel:chat:chat-20261123-000871");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"channel\":\"FAX\",\"sourceMessageId\":\"1\",\"sender\":{},\"text\":\"x\",\"receivedAt\":\"2026-11-23T09:00:00Z\"}",
                "{\"channel\":\"CHAT\",\"sender\":{},\"text\":\"x\",\"receivedAt\":\"2026-11-23T09:00:00Z\"}",
                "{\"channel\":\"CHAT\",\"sourceMessageId\":\"1\",\"sender\":{},\"text\":\" \",\"receivedAt\":\"2026-11-23T09:00:00Z\"}",
                "{\"channel\":\"CHAT\",\"sourceMessageId\":\"1\",\"text\":\"x\",\"receivedAt\":\"2026-11-23T09:00:00Z\"}"
            })
    void a_message_that_breaks_the_contract_is_refused(String json) {
        var message = WireJson.read(json.getBytes(StandardCharsets.UTF_8), ChannelMessage.class);

        assertThatThrownBy(() -> message.draft(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
