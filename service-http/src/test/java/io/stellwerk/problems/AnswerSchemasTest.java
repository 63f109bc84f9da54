package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerSchemasTest {

    /** Record whose nulls are written, but for one. */
    record Lamp(
            String id,
            @Nullable String colour,
            @Nullable Bulb bulb,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer watts) {}

    /** Record whose nulls are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bulb(int age, @Nullable String maker) {}

    private final OpenAPI description = OASFactory.createOpenAPI()
            .paths(OASFactory.createPaths())
            .components(OASFactory.createComponents()
                    .addSchema(
                            "Lamp",
                            object("id", "colour", "watts")
                                    .addProperty(
                                            "bulb", OASFactory.createSchema().ref("#/components/schemas/Bulb")))
                    .addSchema("Bulb", object("age", "maker")));

    @Test
    void a_field_is_required_unless_its_record_leaves_it_out_and_null_where_that_is_written() throws IOException {
        describe(operation().responses(answer("Lamp")));

        new AnswerSchemas(Index.of(Lamp.class, Bulb.class)).filterOpenAPI(description);

        Schema lamp = schema("Lamp");
        assertThat(lamp.getRequired()).containsExactlyInAnyOrder("id", "colour", "bulb");
        assertThat(lamp.getProperties().get("id").getType()).containsExactly(SchemaType.STRING);
        assertThat(lamp.getProperties().get("colour").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(lamp.getProperties().get("bulb").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/Bulb", null);
        assertThat(schema("Bulb").getRequired()).containsExactly("age");
    }

    @Test
    void what_is_only_sent_is_left_alone() throws IOException {
        describe(operation()
                .requestBody(OASFactory.createRequestBody().content(content("Lamp")))
                .responses(OASFactory.createAPIResponses()));

        new AnswerSchemas(Index.of(Lamp.class, Bulb.class)).filterOpenAPI(description);

        assertThat(schema("Lamp").getRequired()).isNull();
    }

    @Test
    void a_schema_that_is_sent_and_answered_or_has_no_record_ends_the_build() throws IOException {
        describe(operation()
                .requestBody(OASFactory.createRequestBody().content(content("Bulb")))
                .responses(answer("Lamp")));
        AnswerSchemas both = new AnswerSchemas(Index.of(Lamp.class, Bulb.class));
        AnswerSchemas none = new AnswerSchemas(Index.of(Bulb.class));

        assertThatThrownBy(() -> both.filterOpenAPI(description)).hasMessageContaining("Bulb is sent and answered");
        assertThatThrownBy(() -> none.filterOpenAPI(description)).hasMessageContaining("Lamp describes 0 records");
    }

    private Schema schema(String name) {
        return description.getComponents().getSchemas().get(name);
    }

    private void describe(Operation operation) {
        description.getPaths().addPathItem("/lamps", OASFactory.createPathItem().POST(operation));
    }

    private static Operation operation() {
        return OASFactory.createOperation();
    }

    private static APIResponses answer(String schema) {
        return OASFactory.createAPIResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().content(content(schema)));
    }

    private static Content content(String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }

    private static Schema object(String... fields) {
        Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        List.of(fields)
                .forEach(field ->
                        object.addProperty(field, OASFactory.createSchema().addType(SchemaType.STRING)));
        return object;
    }
}
