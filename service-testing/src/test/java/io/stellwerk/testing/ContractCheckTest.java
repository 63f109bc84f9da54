package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractCheckTest {

    private static final String TYPE = "stellwerk.planted.thing-happened.v1";
    private static final String MINIMAL =
            "{\"thingId\":\"0190a1b2-0000-7000-8000-000000000001\",\"happenedAt\":\"2026-03-01T09:15:00Z\"}";

    private final ContractExamples examples = ContractExamples.ofType(TYPE);
    private final ContractCheck check = ContractCheck.ofType(TYPE);

    @Test
    void the_example_without_its_line_breaks_is_the_example() {
        check.isMinimal(MINIMAL);
        check.isFull(examples.full().bytes());
    }

    @Test
    void another_value_is_not_the_example() {
        assertThatThrownBy(() -> check.isMinimal(MINIMAL.replace("09:15", "09:16")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void another_order_of_fields_is_not_the_example() {
        var turned = "{\"happenedAt\":\"2026-03-01T09:15:00Z\",\"thingId\":\"0190a1b2-0000-7000-8000-000000000001\"}";

        assertThatThrownBy(() -> check.isMinimal(turned)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_missing_field_and_a_malformed_one_break_the_schema() {
        assertThatThrownBy(() -> check.isValid("{}")).hasMessageContaining("thingId");
        assertThatThrownBy(() -> check.isValid(MINIMAL.replace("2026-03-01T09:15:00Z", "yesterday")))
                .hasMessageContaining("date-time");
    }

    @Test
    void a_consumer_reads_fields_that_a_later_version_adds_anywhere() {
        var tree = examples.fullWithUnknownFields().json();

        assertThat(tree).contains("\"addedLater\"").contains("\"name\":\"Signal box\",\"addedLater\"");
        assertThat(examples.all()).extracting(ContractExamples.Example::name).hasSize(3);
        check.isValid(tree);
    }

    @Test
    void a_contract_that_does_not_exist_is_named() {
        var missing = ContractExamples.of("planted", "nothing-happened");

        assertThatThrownBy(missing::minimal).hasMessageContaining("contracts/planted/nothing-happened/v1/minimal.json");
    }
}
