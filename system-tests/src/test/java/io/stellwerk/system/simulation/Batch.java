package io.stellwerk.system.simulation;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as the connector hands them to a consumer, which acknowledges them all at once. */
final class Batch {

    private Batch() {}

    @SuppressWarnings("unchecked")
    static KafkaRecordBatch<String, byte[]> of(
            List<ConsumerRecord<String, byte[]>> records, Supplier<CompletionStage<Void>> acknowledge) {
        List<KafkaRecord<String, byte[]>> handed =
                records.stream().map(Batch::handed).toList();
        return proxy(KafkaRecordBatch.class, (self, method, arguments) -> switch (method.getName()) {
            case "getRecords" -> handed;
            case "ack" -> acknowledge.get();
            default -> throw new UnsupportedOperationException("not simulated: " + method);
        });
    }

    @SuppressWarnings("unchecked")
    private static KafkaRecord<String, byte[]> handed(ConsumerRecord<String, byte[]> source) {
        return proxy(KafkaRecord.class, (self, method, arguments) -> switch (method.getName()) {
            case "getMetadata" -> Optional.of(new IncomingKafkaRecordMetadata<>(source, "simulated"));
            default -> throw new UnsupportedOperationException("not simulated: " + method);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
