package io.stellwerk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.apikeys.messaging.ApiKeyChanged;
import io.stellwerk.intake.conversations.messaging.CustomerReplied;
import io.stellwerk.intake.conversations.messaging.MessageBounced;
import io.stellwerk.intake.conversations.messaging.TicketReceived;
import io.stellwerk.intake.integrations.RefusalCode;
import io.stellwerk.intake.integrations.messaging.MessageAccepted;
import io.stellwerk.intake.integrations.messaging.MessageRefused;
import io.stellwerk.intake.selfservice.messaging.TicketRated;
import io.stellwerk.intake.selfservice.messaging.TicketWithdrawn;
import io.stellwerk.messaging.StrictJson;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ContractExamples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What intake writes is what its contracts show: each example survives its record unchanged, field for field. */
class PublishedEventsContractTest {

    @Test
    void ticket_received_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.TICKET_RECEIVED, TicketReceived.class);
    }

    @Test
    void customer_replied_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.CUSTOMER_REPLIED, CustomerReplied.class);
    }

    @Test
    void ticket_withdrawn_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.TICKET_WITHDRAWN, TicketWithdrawn.class);
    }

    @Test
    void ticket_rated_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.TICKET_RATED, TicketRated.class);
    }

    @Test
    void message_bounced_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.MESSAGE_BOUNCED, MessageBounced.class);
    }

    @Test
    void message_accepted_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.MESSAGE_ACCEPTED, MessageAccepted.class);
    }

    @Test
    void message_refused_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.MESSAGE_REFUSED, MessageRefused.class);
    }

    @Test
    void api_key_changed_is_written_as_in_its_contract() {
        writesItsExamples(IntakeEventType.API_KEY_CHANGED, ApiKeyChanged.class);
    }

    @Test
    void the_contract_lists_the_codes_of_refusals_and_their_examples_give_the_right_advice() {
        ContractExamples examples = ContractExamples.ofType(IntakeEventType.MESSAGE_REFUSED.wireName());
        List<String> codes = new ArrayList<>();
        StrictJson.read(examples.schema().getBytes(StandardCharsets.UTF_8))
                .at("/properties/code/enum")
                .forEach(code -> codes.add(code.asText()));

        assertThat(codes)
                .containsExactly(
                        Arrays.stream(RefusalCode.values()).map(Enum::name).toArray(String[]::new));
        assertThat(examples.all()).allSatisfy(example -> {
            MessageRefused refused = WireJson.read(example.bytes(), MessageRefused.class);
            assertThat(refused.advice())
                    .isEqualTo(RefusalCode.valueOf(refused.code()).advice());
        });
    }

    @ParameterizedTest
    @EnumSource(IntakeEventType.class)
    void every_type_has_a_contract(IntakeEventType type) {
        assertThat(ContractExamples.ofType(type.wireName()).minimal().json()).isNotBlank();
    }

    private static void writesItsExamples(IntakeEventType type, Class<?> payload) {
        ContractExamples examples = ContractExamples.ofType(type.wireName());
        ContractCheck check = ContractCheck.ofType(type.wireName());
        check.isMinimal(rewritten(examples.minimal(), payload));
        check.isFull(rewritten(examples.full(), payload));
    }

    private static String rewritten(ContractExamples.Example example, Class<?> payload) {
        return new String(WireJson.write(WireJson.read(example.bytes(), payload)), StandardCharsets.UTF_8);
    }
}
