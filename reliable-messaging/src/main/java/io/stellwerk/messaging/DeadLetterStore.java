package io.stellwerk.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What is written in the table of the dead letters, and what has to be locked for it; a statement for each use. */
@ApplicationScoped
class DeadLetterStore {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** A list of letters has this much of a key, type or subject; the longest that an event may have are shorter. */
    private static final int LONGEST_SHOWN = 1_000;

    /** A letter with the record's headers and payload as they are stored. */
    record Row(DeadLetter letter, StoredHeaders headers, boolean holdsBack) {
        ConsumerRecord<String, byte[]> source() {
            return letter.received().source();
        }

        byte @Nullable [] payload() {
            return source().value();
        }

        /** The key as far as the database can have it. */
        @Nullable
        String key() {
            return LosslessText.line(source().key(), LONGEST_SHOWN);
        }

        /** The whole key, if that is not all of it. */
        byte @Nullable [] exactKey() {
            String key = source().key();
            return key == null || key.equals(key()) ? null : LosslessText.bytes(key);
        }

        @Nullable
        String shown(String header) {
            return LosslessText.line(headers.last(header), LONGEST_SHOWN);
        }
    }

    /** Parks letters in their order. */
    Uni<Void> park(Transaction transaction, String consumer, List<Row> rows) {
        return transaction
                .sql("""
                        insert into dead_letter (consumer, topic, source_partition, source_offset, key, event_id, type, subject,
                                                 headers, payload, key_bytes, holds_back, waits_behind, reason, stack, attempts)
                        select :consumer, r.topic, r.source_partition, r.source_offset, r.key, r.event_id, r.type, r.subject,
                               r.headers, decode(r.payload, 'base64'), decode(r.key_bytes, 'base64'), r.holds_back, cast(r.ahead as uuid), r.reason, r.stack,
                               case when r.ahead is null then 1 else 0 end
                        from unnest(cast(:topics as text[]), cast(:partitions as int[]), cast(:offsets as bigint[]),
                                    cast(:keys as text[]), cast(:eventIds as text[]), cast(:types as text[]),
                                    cast(:subjects as text[]), cast(:headers as text[]), cast(:payloads as text[]), cast(:keyBytes as text[]),
                                    cast(:holdBacks as boolean[]), cast(:aheads as text[]), cast(:reasons as text[]),
                                    cast(:stacks as text[]))
                          with ordinality as r(topic, source_partition, source_offset, key, event_id, type, subject, headers,
                                               payload, key_bytes, holds_back, ahead, reason, stack, position)
                        order by r.position""")
                .with("consumer", consumer)
                .with("topics", texts(rows, row -> row.source().topic()))
                .with(
                        "partitions",
                        rows.stream().map(row -> row.source().partition()).toArray(Integer[]::new))
                .with("offsets", rows.stream().map(row -> row.source().offset()).toArray(Long[]::new))
                .with("keys", texts(rows, Row::key))
                .with("eventIds", texts(rows, row -> row.letter().received().id()))
                .with("types", texts(rows, row -> row.shown(CloudEventHeaders.TYPE)))
                .with("subjects", texts(rows, row -> row.shown(CloudEventHeaders.SUBJECT)))
                .with("headers", texts(rows, row -> HeadersJson.write(row.headers())))
                .with("payloads", texts(rows, row -> base64(row.payload())))
                .with("keyBytes", texts(rows, row -> base64(row.exactKey())))
                .with("holdBacks", rows.stream().map(Row::holdsBack).toArray(Boolean[]::new))
                .with("aheads", texts(rows, row -> text(row.letter().waitsBehind())))
                .with("reasons", texts(rows, row -> row.letter().reason()))
                .with("stacks", texts(rows, row -> row.letter().stack()))
                .update()
                .replaceWithVoid();
    }

    /**
     * Which of the keys are held back, with the first letter of each. Whoever is redriving or discarding one of their
     * letters is waited for, and has to wait for this transaction: an event is parked before that, or handled after it.
     */
    Uni<Map<String, UUID>> holding(Transaction transaction, String consumer, List<String> keys) {
        return transaction
                .sql("""
                        select key, id from dead_letter
                        where state = 'PARKED' and holds_back and consumer = :consumer and key = any(cast(:keys as text[]))
                        order by place for share""")
                .with("consumer", consumer)
                .with("keys", keys.toArray(String[]::new))
                .list()
                .map(rows -> {
                    Map<String, UUID> heads = new LinkedHashMap<>();
                    rows.forEach(row -> heads.putIfAbsent((String) row[0], (UUID) row[1]));
                    return heads;
                });
    }

    /** Takes a letter for this transaction alone; false if there is none. */
    Uni<Boolean> lock(Transaction transaction, UUID id) {
        return transaction
                .sql("select id from dead_letter where id = :id for update", UUID.class)
                .with("id", id)
                .oneOrNothing()
                .map(found -> found != null);
    }

    /** The letter ahead of this one that has to be settled first, if there is one. */
    Uni<Optional<UUID>> ahead(Transaction transaction, UUID id) {
        return transaction.sql("""
                        select a.id from dead_letter l
                        join dead_letter a on a.consumer = l.consumer and a.key = l.key and a.place < l.place
                        where l.id = :id and l.holds_back and a.state = 'PARKED' and a.holds_back
                        order by a.place limit 1""", UUID.class).with("id", id).oneOrNothing().map(Optional::ofNullable);
    }

    /** Ends a letter that is parked; false if it is not. */
    Uni<Boolean> settle(Transaction transaction, UUID id, DeadLetterSummary.State how, String discardReason) {
        return transaction
                .sql("""
                        update dead_letter
                        set state = :state, settled_at = now(), attempts = attempts + :tried, discard_reason = nullif(:reason, '')
                        where id = :id and state = 'PARKED'""")
                .with("state", how.name())
                .with("tried", how == DeadLetterSummary.State.REDRIVEN ? 1 : 0)
                .with("reason", discardReason)
                .with("id", id)
                .update()
                .map(changed -> changed == 1);
    }

    /** Notes why a parked letter failed again; from now on it waits for a person. */
    Uni<Void> failedAgain(Transaction transaction, UUID id, Throwable failure) {
        return transaction
                .sql("""
                        update dead_letter
                        set reason = :reason, stack = :stack, attempts = attempts + 1, waits_behind = null
                        where id = :id and state = 'PARKED'""")
                .with("reason", DeadLetter.reason(failure))
                .with("stack", DeadLetter.stack(failure))
                .with("id", id)
                .update()
                .replaceWithVoid();
    }

    /** Forgets some of the letters that were settled longer ago, and answers how many. */
    Uni<Integer> forget(Transaction transaction, Duration retention, int atMost) {
        return transaction
                .sql("""
                        delete from dead_letter where id = any(array(
                            select id from dead_letter
                            where state <> 'PARKED' and settled_at < now() - make_interval(secs => cast(:seconds as double precision))
                            limit cast(:atMost as int)))""")
                .with("seconds", (double) retention.toSeconds())
                .with("atMost", atMost)
                .update();
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).map(LosslessText::storable).toArray(String[]::new);
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : BASE64.encodeToString(bytes);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
