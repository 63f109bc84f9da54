package io.stellwerk.deadletters;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The token that shows payloads, as an OpenAPI document declares it; the scanner does not see it on an abstract resource. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PayloadTokenScheme implements OASFilter {

    static final String NAME = "payloadToken";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getComponents()
                .addSecurityScheme(
                        NAME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "The token of those who may see customers' words; without one configured, nobody may."));
    }
}
