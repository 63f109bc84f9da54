package io.stellwerk.notification.suppression.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ContractExamples;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuppressionEventsContractTest {

    private static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final UUID OTHER = UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820");

    private static final String NUMBER = "SW-1000041";

    private static UUID id(String end) {
        return UUID.fromString("0199f3b0-0000-7000-8000-0000000000" + end);
    }

    @Test
    void address_suppressed_is_written_as_the_contract_says() {
        ContractCheck check = ContractCheck.of("notification", "address-suppressed");
        check.isFull(WireJson.write(new AddressSuppressed(
                TICKET,
                NUMBER,
                UUID.fromString("0199f3d0-0000-7000-8000-000000000071"),
                "jonas.brandt@kunde.example",
                "ALL",
                "5.1.1",
                id("52"),
                Instant.parse("2026-11-23T10:10:01Z"),
                Instant.parse("2027-02-21T10:10:01Z"),
                Instant.parse("2026-11-23T10:10:01Z"))));
        check.isMinimal(WireJson.write(new AddressSuppressed(
                OTHER,
                null,
                UUID.fromString("0199f3d0-0000-7000-8000-000000000072"),
                "ellen.harper@customer.example",
                "AUTOMATIC",
                null,
                null,
                Instant.parse("2026-11-23T13:00:01Z"),
                Instant.parse("2027-02-21T13:00:01Z"),
                Instant.parse("2026-11-23T13:05:00Z"))));
    }

    @Test
    void suppression_lifted_is_written_as_the_contract_says() {
        ContractCheck check = ContractCheck.of("notification", "suppression-lifted");
        check.isFull(WireJson.write(new SuppressionLifted(
                TICKET,
                NUMBER,
                UUID.fromString("0199f3d0-0000-7000-8000-000000000071"),
                "jonas.brandt@kunde.example",
                "BY_HAND",
                "tom.reed",
                "The customer has a new mailbox under the same address.",
                Instant.parse("2026-11-23T11:02:00Z"))));
        check.isMinimal(WireJson.write(new SuppressionLifted(
                OTHER,
                null,
                UUID.fromString("0199f3d0-0000-7000-8000-000000000072"),
                "ellen.harper@customer.example",
                "CUSTOMER_WROTE",
                null,
                null,
                Instant.parse("2026-11-23T13:30:00Z"))));
    }

    @Test
    void every_type_has_a_contract() {
        assertThat(Arrays.stream(SuppressionEventType.values()))
                .allSatisfy(type -> assertThat(
                                ContractExamples.ofType(type.wireName()).all())
                        .isNotEmpty());
    }
}
