package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;

/** Holds what a publisher writes against the contract that it owns. */
public final class ContractCheck {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final ContractExamples contract;

    private ContractCheck(ContractExamples contract) {
        this.contract = contract;
    }

    /** The check for an event's first version. */
    public static ContractCheck of(String publisher, String event) {
        return new ContractCheck(ContractExamples.of(publisher, event));
    }

    /** The check for an event type such as {@code stellwerk.intake.ticket-received.v1}. */
    public static ContractCheck ofType(String type) {
        return new ContractCheck(ContractExamples.ofType(type));
    }

    /** Asserts that the payload is the contract's minimal example. */
    public void isMinimal(String payload) {
        isExample(payload, contract.minimal());
    }

    /** Asserts that the payload is the contract's minimal example. */
    public void isMinimal(byte[] payload) {
        isMinimal(text(payload));
    }

    /** Asserts that the payload is the contract's full example. */
    public void isFull(String payload) {
        isExample(payload, contract.full());
    }

    /** Asserts that the payload is the contract's full example. */
    public void isFull(byte[] payload) {
        isFull(text(payload));
    }

    /** Asserts that the payload keeps the contract's schema. */
    public void isValid(String payload) {
        var schema = SCHEMAS.getSchema(contract.schema(), InputFormat.JSON);
        var errors = schema.validate(
                payload,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors)
                .as("violations of the schema of %s", contract.type())
                .extracting(Error::toString)
                .isEmpty();
    }

    /** Asserts that the payload keeps the contract's schema. */
    public void isValid(byte[] payload) {
        isValid(text(payload));
    }

    /** Compares everything but the line breaks that make an example readable: the order of the fields, too. */
    private void isExample(String payload, ContractExamples.Example example) {
        isValid(payload);
        assertThat(ContractExamples.tree(payload).toPrettyString())
                .as("%s, the %s example", contract.type(), example)
                .isEqualTo(ContractExamples.tree(example.json()).toPrettyString());
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
