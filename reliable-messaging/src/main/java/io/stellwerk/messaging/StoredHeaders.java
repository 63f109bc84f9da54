package io.stellwerk.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of a record in their order and as they are: doubled ones, ones without a value, bytes that are no text. */
public record StoredHeaders(List<KeptHeader> all) {

    /** Bytes beside name and value that a header takes in a record, at most. */
    private static final int FRAME = 10;

    /** One header; its value is {@link LosslessText}. */
    record KeptHeader(String name, @Nullable String value) {
        int bytes() {
            return FRAME + LosslessText.bytes(name).length + (value == null ? 0 : LosslessText.bytes(value).length);
        }
    }

    static StoredHeaders of(Headers headers) {
        List<KeptHeader> all = new ArrayList<>();
        headers.forEach(header ->
                all.add(new KeptHeader(header.key(), header.value() == null ? null : LosslessText.of(header.value()))));
        return new StoredHeaders(all);
    }

    static StoredHeaders of(Map<String, String> headers) {
        List<KeptHeader> all = new ArrayList<>(headers.size());
        headers.forEach((name, value) -> all.add(new KeptHeader(name, value)));
        return new StoredHeaders(all);
    }

    /** These and more behind them. */
    StoredHeaders and(Map<String, String> more) {
        List<KeptHeader> together = new ArrayList<>(all);
        together.addAll(of(more).all);
        return new StoredHeaders(together);
    }

    /** The value of the last header of that name, if it has one. */
    @Nullable
    String last(String name) {
        for (KeptHeader header : all.reversed()) {
            if (header.name().equals(name)) {
                return header.value();
            }
        }
        return null;
    }

    /** Whether each name occurs once and with a value. */
    boolean isPlain() {
        Set<String> names = new LinkedHashSet<>();
        return all.stream().allMatch(header -> header.value() != null && names.add(header.name()));
    }

    /** The first of them, without those that are longer than one may be, as long as all together are not too long. */
    StoredHeaders cut(int longest, int together) {
        List<KeptHeader> kept = new ArrayList<>();
        int bytes = 0;
        for (KeptHeader header : all) {
            int size = header.bytes();
            if (size <= longest && bytes + size <= together) {
                kept.add(header);
                bytes += size;
            }
        }
        return new StoredHeaders(kept);
    }

    /** About as many characters as they have, at next to no cost. */
    int length() {
        int length = 0;
        for (KeptHeader header : all) {
            String value = header.value();
            length += header.name().length() + (value == null ? 0 : value.length());
        }
        return length;
    }

    int bytes() {
        return all.stream().mapToInt(KeptHeader::bytes).sum();
    }

    void addTo(Headers headers) {
        for (KeptHeader header : all) {
            String value = header.value();
            headers.add(header.name(), value == null ? null : LosslessText.bytes(value));
        }
    }

    /** As a person sees them: a second header of a name is shown as {@code name [2]}, and what is no text as U+FFFD. */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        for (KeptHeader header : all) {
            int time = times.merge(header.name(), 1, Integer::sum);
            String name = time == 1 ? header.name() : header.name() + " [" + time + "]";
            String value = LosslessText.storable(header.value());
            shown.put(String.valueOf(LosslessText.storable(name)), value == null ? "" : value);
        }
        return shown;
    }
}
