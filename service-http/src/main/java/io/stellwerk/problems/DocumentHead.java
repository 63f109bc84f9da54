package io.stellwerk.problems;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;

/** Head of an OpenAPI document as it is the same for every service: licence, where the service is, and who may call it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentHead implements OASFilter {

    private static final String SIGN_IN =
            "Every operation names the permission that it asks for; docs/permissions.md says which role has it."
                    + " Send the access token of the desk's OpenID provider as Authorization: Bearer TOKEN.";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Info info = Objects.requireNonNull(description.getInfo(), "give the application an @OpenAPIDefinition");
        info.setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        info.setDescription(info.getDescription() == null ? SIGN_IN : info.getDescription() + "\n\n" + SIGN_IN);
        description.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Where this document was fetched from: the service itself, or a gateway before it")));
    }
}
