package io.stellwerk.messaging;

import io.stellwerk.testing.BadRecord;
import io.stellwerk.testing.BadRecords;
import io.stellwerk.testing.TestEvent;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Published records as a consumer gets them, without a broker. */
final class Received {

    private Received() {}

    static TestEvent goodNote() {
        return TestEvent.of("stellwerk.test.note-written.v1", "notebook", "{\"text\":\"good\"}");
    }

    static List<BadRecord> badNotes(Publishers publishers) {
        return switch (publishers) {
            case OURS -> BadRecords.onOwnTopic("notes.v1", goodNote());
            case ANYBODY -> BadRecords.onTopicOfStrangers("notes.v1", goodNote());
        };
    }

    static ConsumerRecord<String, byte[]> from(ProducerRecord<byte[], byte[]> message) {
        return new ConsumerRecord<>(
                message.topic(),
                3,
                7,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                new KeyDeserializer().deserialize(message.topic(), message.key()),
                message.value(),
                new RecordHeaders(message.headers()),
                Optional.empty());
    }
}
