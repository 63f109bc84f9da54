package io.stellwerk.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class WatchedEventTest {

    private static final String ID = "0198c0de-0000-7000-8000-00000000abcd";
    private static final String QUEUED = "{\"ticketId\":\"" + ID + "\",\"ticketNumber\":\"SW-1000008\",\"sequence\":1,"
            + "\"status\":\"QUEUED\",\"tier\":1,\"queue\":\"tier-1\",\"subject\":\"My secret is out\",\"reason\":\"TRIAGED\"}";

    @Test
    void a_line_tells_the_gist_and_not_a_customers_words() {
        assertThat(event(QUEUED).line(ZoneOffset.UTC))
                .startsWith("10:15:30.000  escalation.tickets.v1")
                .contains("ticket-queued", "SW-1000008", "status=QUEUED tier=1 queue=tier-1 reason=TRIAGED")
                .doesNotContain("secret");
    }

    @Test
    void free_text_in_a_field_that_usually_holds_a_code_is_not_shown() {
        var event = event("{\"ticketNumber\":\"SW-1000008\",\"reason\":\"The customer, Ann, is angry\"}");
        assertThat(event.line(ZoneOffset.UTC)).doesNotContain("Ann");
    }

    @Test
    void json_is_a_structured_cloud_event() {
        assertThat(event(QUEUED).json())
                .contains(
                        "\"specversion\":\"1.0\"",
                        "\"type\":\"stellwerk.escalation.ticket-queued.v1\"",
                        "\"subject\":\"" + ID + "\"",
                        "\"kafkatopic\":\"escalation.tickets.v1\"",
                        "\"data\":{")
                .doesNotContain("\n");
    }

    @Test
    void an_event_is_found_by_its_tickets_number_or_id() {
        assertThat(event(QUEUED).isAbout("sw-1000008")).isTrue();
        assertThat(event(QUEUED).isAbout(ID)).isTrue();
        assertThat(event(QUEUED).isAbout("SW-1000016")).isFalse();
    }

    @Test
    void a_broken_or_deleted_event_is_shown_too() {
        assertThat(event("{not json").line(ZoneOffset.UTC)).contains("(not JSON)");
        assertThat(event(null).line(ZoneOffset.UTC)).contains("(deleted)");
        assertThat(event("{not json").json()).contains("\"data_base64\"");
    }

    private static WatchedEvent event(String data) {
        var headers = new RecordHeaders();
        headers.add("ce_id", "1".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_type", "stellwerk.escalation.ticket-queued.v1".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_subject", ID.getBytes(StandardCharsets.UTF_8));
        return new WatchedEvent(new ConsumerRecord<>(
                "escalation.tickets.v1",
                0,
                7,
                Instant.parse("2026-01-02T10:15:30Z").toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                ID,
                data == null ? null : data.getBytes(StandardCharsets.UTF_8),
                headers,
                Optional.empty()));
    }
}
