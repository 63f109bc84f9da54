package io.stellwerk.escalation.suppressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractExamples;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of notification can be read here, also with fields that do not exist yet. */
class SuppressionEventsContractTest {

    @ParameterizedTest
    @MethodSource("suppressed")
    void a_suppressed_address_is_read(ContractExamples.Example example) {
        AddressSuppressed suppressed = WireJson.read(example.bytes(), AddressSuppressed.class);

        assertThat(suppressed.suppression().address()).contains("@");
        assertThat(suppressed.suppression().scope()).isNotEqualTo(RecipientSuppression.Scope.UNKNOWN);
        assertThat(suppressed.suppression().expiresAt())
                .isAfter(suppressed.suppression().since());
    }

    @ParameterizedTest
    @MethodSource("lifted")
    void a_lifted_suppression_is_read(ContractExamples.Example example) {
        assertThat(WireJson.read(example.bytes(), SuppressionLifted.class).ticketId())
                .isNotNull();
    }

    static Stream<ContractExamples.Example> suppressed() {
        return examples(AddressSuppressed.TYPE);
    }

    static Stream<ContractExamples.Example> lifted() {
        return examples(SuppressionLifted.TYPE);
    }

    private static Stream<ContractExamples.Example> examples(String type) {
        return ContractExamples.ofType(type).all().stream();
    }
}
