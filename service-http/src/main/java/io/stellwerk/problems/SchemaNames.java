package io.stellwerk.problems;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names for schemas of enums that cannot carry one: the domain knows no OpenAPI, and a {@code Scope} that is plain inside its
 * class is a riddle among the classes that a generator makes. A service extends it with its own.
 */
public abstract class SchemaNames implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, String> names;

    /** Gives each schema that is a key its value as a name. */
    protected SchemaNames(Map<String, String> names) {
        this.names = names;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            String name = ref.substring(SCHEMAS.length());
            schema.setRef(SCHEMAS + names.getOrDefault(name, name));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        names.forEach((old, name) -> {
            Schema schema = description.getComponents().getSchemas().get(old);
            if (schema == null || description.getComponents().getSchemas().containsKey(name)) {
                throw new IllegalStateException("There is no schema " + old + " that could be called " + name);
            }
            description.getComponents().removeSchema(old);
            description.getComponents().addSchema(name, schema);
        });
    }
}
