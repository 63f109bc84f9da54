package io.stellwerk.triage.knowledge.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Head of an article's file, as it is written in YAML. Keys that are left out are null. */
record FileHead(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String category,
        @Nullable String audience,
        @Nullable List<@Nullable String> ask,
        @Nullable List<@Nullable String> phrases,
        @Nullable List<@Nullable StepEntry> steps,
        @Nullable List<@Nullable LinkEntry> links,
        @Nullable String validUntil) {

    private static final FileHead EMPTY = new FileHead(null, null, null, null, null, null, null, null, null);

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** One step. */
    record StepEntry(@Nullable String text, @Nullable String question) {}

    /** One link. */
    record LinkEntry(@Nullable String title, @Nullable String url) {}

    static FileHead read(String yaml) {
        try {
            return Objects.requireNonNullElse(YAML.readValue(yaml, FileHead.class), EMPTY);
        } catch (JsonMappingException e) {
            throw new InvalidArticleFile(List.of("the head is wrong at " + place(e)));
        } catch (JsonProcessingException e) {
            throw new InvalidArticleFile(List.of("the head is no YAML, line " + line(e)));
        }
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        e.getPath()
                .forEach(step -> place.append(
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName()));
        return (place.isEmpty() ? "" : place.substring(1) + ", ") + "line " + line(e);
    }

    /** The file's first line is the mark before the head. */
    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr() + 1;
    }
}
