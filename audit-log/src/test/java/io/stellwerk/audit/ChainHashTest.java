package io.stellwerk.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.messaging.JsonRows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainHashTest {

    private final List<SealedEntry> example =
            JsonRows.read(Examples.PAGE, AuditPage.class).entries().reversed();

    @Test
    void the_documented_example_has_the_hashes_that_anybody_computes() {
        List<AuditTable.Seal> seals = SealEntries.seals(ChainHead.NONE, unsealed(example));

        assertThat(seals).extracting(AuditTable.Seal::number).containsExactly(1L, 2L);
        assertThat(seals)
                .extracting(AuditTable.Seal::hash)
                .containsExactlyElementsOf(
                        example.stream().map(SealedEntry::hash).toList());
    }

    @Test
    void a_chain_goes_on_where_it_ended() {
        SealedEntry first = example.getFirst();

        List<AuditTable.Seal> seals =
                SealEntries.seals(new ChainHead(1, first.hash()), unsealed(List.of(example.getLast())));

        assertThat(seals)
                .containsExactly(new AuditTable.Seal(1, 2, example.getLast().hash()));
    }

    @Test
    void the_canonical_form_has_sorted_names_and_nothing_that_is_absent() {
        assertThat(new String(ChainHash.canonical(entry(null, Map.of("tier", "2", "owner", "Zoë \"Z\" \\"))), UTF_8))
                .isEqualTo("""
                        {"action":"ticket.accept","actorId":"anna","actorName":"Anna","address":"192.0.2.17",\
                        "after":{"owner":"Zoë \\"Z\\" \\\\","tier":"2"},"at":"2026-11-23T09:15:30.118Z","number":7,\
                        "subjectId":"0199","subjectKind":"ticket"}""");
    }

    @Test
    void the_order_in_which_values_were_given_does_not_matter() {
        Map<String, String> other = new HashMap<>();
        other.put("status", "QUEUED");
        other.put("owner", "anna");

        assertThat(ChainHash.of(ChainHash.NONE, entry(other, null)))
                .isEqualTo(ChainHash.of(ChainHash.NONE, entry(Map.of("owner", "anna", "status", "QUEUED"), null)));
    }

    @Test
    void before_is_not_after() {
        Map<String, String> values = Map.of("owner", "anna");

        assertThat(ChainHash.of(ChainHash.NONE, entry(values, null)))
                .isNotEqualTo(ChainHash.of(ChainHash.NONE, entry(null, values)));
    }

    private static List<AuditTable.Unsealed> unsealed(List<SealedEntry> entries) {
        return entries.stream()
                .map(entry -> new AuditTable.Unsealed(entries.indexOf(entry) + 1L, entry.numbered(0)))
                .toList();
    }

    private static SealedEntry entry(@Nullable Map<String, String> before, @Nullable Map<String, String> after) {
        return new SealedEntry(
                7,
                Instant.parse("2026-11-23T09:15:30.118Z"),
                "anna",
                "Anna",
                "192.0.2.17",
                "ticket.accept",
                "ticket",
                "0199",
                before,
                after,
                null,
                "");
    }
}
