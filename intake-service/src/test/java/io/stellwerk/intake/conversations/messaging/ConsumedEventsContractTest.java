package io.stellwerk.intake.conversations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.intake.progress.messaging.TicketMoved;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractExamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Intake reads every example of every event about tickets, later additions included. */
class ConsumedEventsContractTest {

    static List<ContractExamples.Example> agentReplies() {
        return ContractExamples.ofType(AgentReplied.TYPE).all();
    }

    @ParameterizedTest
    @MethodSource("agentReplies")
    void reads_agent_replies(ContractExamples.Example example) {
        var message = WireJson.read(example.bytes(), AgentReplied.class).message();

        assertThat(message.agent()).isNotBlank();
        assertThat(message.text()).isNotBlank();
        assertThat(message.ticketId()).isNotNull();
    }

    static List<ContractExamples.Example> notes() {
        return ContractExamples.ofType(NoteAdded.TYPE).all();
    }

    @ParameterizedTest
    @MethodSource("notes")
    void reads_notes_as_messages_that_the_customer_never_gets(ContractExamples.Example example) {
        var message = WireJson.read(example.bytes(), NoteAdded.class).message();

        assertThat(message.internal()).isTrue();
        assertThat(message.text()).isNotBlank();
    }

    static List<ContractExamples.Example> ends() {
        return Stream.of(TicketEnd.CLOSED, TicketEnd.REOPENED)
                .flatMap(type -> ContractExamples.ofType(type).all().stream())
                .toList();
    }

    static List<ContractExamples.Example> lateReplies() {
        return ContractExamples.ofType(ReplyAfterClose.TYPE).all();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void reads_that_tickets_are_closed_or_reopened(ContractExamples.Example example) {
        assertThat(WireJson.read(example.bytes(), TicketEnd.class).ticketId()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("lateReplies")
    void reads_that_a_reply_came_too_late(ContractExamples.Example example) {
        ReplyAfterClose reply = WireJson.read(example.bytes(), ReplyAfterClose.class);

        assertThat(reply.ticketId()).isNotNull();
        assertThat(reply.messageId()).isNotNull();
    }

    static List<Arguments> moves() {
        return TicketMoved.TYPES.stream()
                .flatMap(type ->
                        ContractExamples.ofType(type).all().stream().map(example -> Arguments.of(type, example)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("moves")
    void reads_how_far_tickets_are(String type, ContractExamples.Example example) {
        TicketProgress.Step step =
                WireJson.read(example.bytes(), TicketMoved.class).step(type);

        assertThat(step.ticketId()).isNotNull();
        assertThat(step.sequence()).isPositive();
        assertThat(step.status()).isNotNull();
        assertThat(step.tier()).isPositive();
        assertThat(step.at()).isNotNull();
        assertThat(step.answer()).isEqualTo(type.equals(AgentReplied.TYPE) || type.endsWith(".ticket-resolved.v1"));
        if (type.endsWith(".response-promised.v1")) {
            assertThat(step.promise()).isNotNull().matches(TicketProgress.Promise::isNew);
        }
    }
}
