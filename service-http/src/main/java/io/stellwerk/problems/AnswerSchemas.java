package io.stellwerk.problems;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Says of each field of an answer whether it is always there and whether it can be null, as the record says it that is
 * written. What clients send is left alone: there, validation says what is required.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = AnswerSchemas.AFTER_THE_OTHERS)
public class AnswerSchemas implements OASFilter {

    static final int AFTER_THE_OTHERS = 0;

    private final WrittenRecords records;

    /** Made by Quarkus, with what is known of the classes at build time. */
    public AnswerSchemas(IndexView index) {
        this.records = new WrittenRecords(index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Set<String> answered = SchemaUse.inAnswers(description);
        Set<String> sent = SchemaUse.inRequests(description);
        description.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null && answered.contains(name)) {
                if (sent.contains(name)) {
                    throw new IllegalStateException(name + " is sent and answered: give each a record of its own");
                }
                complete(schema, records.presence(name, schema.getProperties().keySet()));
            }
        });
    }

    private static void complete(Schema schema, Map<String, Presence> fields) {
        List<String> required = new ArrayList<>();
        fields.forEach((name, presence) -> {
            if (presence != Presence.OR_ABSENT) {
                required.add(name);
            }
            if (presence == Presence.OR_NULL) {
                schema.addProperty(
                        name,
                        orNull(Objects.requireNonNull(schema.getProperties().get(name), name)));
            }
        });
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema orNull(Schema field) {
        if (field.getRef() != null) {
            return OASFactory.createSchema()
                    .description(field.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(field.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        return field.addType(Schema.SchemaType.NULL);
    }
}
