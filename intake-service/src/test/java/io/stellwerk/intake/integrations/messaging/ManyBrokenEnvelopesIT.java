package io.stellwerk.intake.integrations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.stellwerk.intake.Service;
import io.stellwerk.messaging.BatchInbox;
import io.stellwerk.messaging.Transactions;
import io.stellwerk.testing.ReceivedRecord;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Records that are no events, as they come again or in great numbers. */
@QuarkusTest
class ManyBrokenEnvelopesIT extends BrokenEnvelopesBase {
    @Inject
    BatchInbox inbox;

    @Inject
    ChannelMessages consumer;

    @Inject
    Transactions transactions;

    @Test
    void answer_isGivenOnce_whenTheRecordComesAgain() throws Throwable {
        List<ConsumerRecord<String, byte[]>> records = malformed(1);

        handle(records);
        handle(records);
        Service.publish(LIVE, List.of(event("/fax", message())));

        assertThat(results(2)).extracting(ReceivedRecord::type).containsExactly(REFUSED, ACCEPTED);
    }

    @Test
    void manyAreParkedTogether_sothatTheyDoNotHoldUpTheOthers() throws Throwable {
        handle(malformed(500));

        assertThat(ask("select count(*) from dead_letter where key = :key")).isEqualTo(500);
        assertThat(ask("select count(distinct cast(xmin as text)) from dead_letter where key = :key"))
                .isLessThanOrEqualTo(5);
    }

    private long ask(String question) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.run((transaction, outbox) ->
                transaction.sql(question, Long.class).with("key", key).one()));
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> inbox.handle(records, consumer));
    }

    /** Records without a time, at places of the topic where no others are. */
    private List<ConsumerRecord<String, byte[]>> malformed(int count) {
        long first = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> {
            ConsumerRecord<String, byte[]> one = new ConsumerRecord<>(LIVE, 0, first + i, key, payload());
            binary(null, null).headers().forEach(one.headers()::add);
            one.headers().remove("ce_time");
            records.add(one);
        });
        return records;
    }
}
