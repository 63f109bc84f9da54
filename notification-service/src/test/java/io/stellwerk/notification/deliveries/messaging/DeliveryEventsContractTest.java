package io.stellwerk.notification.deliveries.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.WireJson;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ContractExamples;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryEventsContractTest {

    private static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final UUID OTHER = UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820");

    private static final String NUMBER = "SW-1000041";

    private static UUID id(String end) {
        return UUID.fromString("0199f3b0-0000-7000-8000-0000000000" + end);
    }

    @Test
    void delivered_is_written_as_the_contract_says() {
        ContractCheck.of("notification", "notification-delivered")
                .isFull(WireJson.write(new NotificationDelivered(
                        new NotificationPart(
                                TICKET,
                                NUMBER,
                                id("52"),
                                id("62").toString(),
                                "jonas.brandt@kunde.example",
                                "EMAIL",
                                "agent-reply",
                                "de",
                                Instant.parse("2026-11-23T09:48:01.700Z")),
                        "<sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5@desk.example>")));
    }

    @Test
    void failed_is_written_as_the_contract_says() {
        ContractCheck.of("notification", "notification-failed")
                .isFull(WireJson.write(new NotificationFailed(
                        new NotificationPart(
                                TICKET,
                                NUMBER,
                                id("54"),
                                id("64").toString(),
                                "jonas.brandt@kunde.example",
                                "EMAIL",
                                "agent-reply",
                                "de",
                                Instant.parse("2026-11-23T09:48:02Z")),
                        "550 5.1.1 mailbox unknown",
                        true)));
    }

    @Test
    void suppressed_is_written_as_the_contract_says() {
        ContractCheck check = ContractCheck.of("notification", "notification-suppressed");
        check.isFull(WireJson.write(new NotificationSuppressed(
                new NotificationPart(
                        TICKET,
                        NUMBER,
                        id("56"),
                        id("66").toString(),
                        "noreply@kunde.example",
                        "EMAIL",
                        "receipt",
                        "de",
                        Instant.parse("2026-11-23T09:15:02Z")),
                "ROBOT_ADDRESS")));
        check.isMinimal(WireJson.write(new NotificationSuppressed(
                new NotificationPart(
                        OTHER,
                        null,
                        id("55"),
                        id("65").toString(),
                        null,
                        "EMAIL",
                        "receipt",
                        "en",
                        Instant.parse("2026-11-23T09:18:02Z")),
                "NO_ADDRESS")));
    }

    @Test
    void every_type_has_a_contract() {
        assertThat(Arrays.stream(DeliveryEventType.values()))
                .allSatisfy(type -> assertThat(
                                ContractExamples.ofType(type.wireName()).all())
                        .isNotEmpty());
    }
}
