package io.stellwerk.permissions;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.stellwerk.problems.CommonProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says of each operation of an OpenAPI document which permission it asks for, as its method says it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 100)
public class PermissionDescription implements OASFilter {

    /** The name of the one security scheme. */
    static final String SCHEME = "bearer";

    private static final DotName ALLOWED = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, String> permissions;

    /** Made by Quarkus, with what is known of the classes at build time; it may know a class from two indexes. */
    public PermissionDescription(IndexView index) {
        this.permissions = index.getAnnotations(ALLOWED).stream()
                .filter(allowed -> allowed.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        PermissionDescription::operationId,
                        allowed -> allowed.value().asStringArray()[0],
                        (first, _) -> first));
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the desk's OpenID provider"));
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(this::complete);
    }

    private void complete(Operation operation) {
        String permission = Objects.requireNonNull(
                permissions.get(operation.getOperationId()),
                () -> operation.getOperationId()
                        + " names no permission: annotate its method with @PermissionsAllowed");
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of(permission))));
        answer(operation, CommonProblem.NOT_SIGNED_IN);
        answer(operation, CommonProblem.NOT_PERMITTED);
    }

    /** Unless the operation says more about it. */
    private static void answer(Operation operation, CommonProblem problem) {
        String status = Integer.toString(problem.status());
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(problem.name()));
        }
    }

    private static String operationId(AnnotationInstance allowed) {
        return allowed.target()
                .asMethod()
                .annotation(OPERATION)
                .value("operationId")
                .asString();
    }
}
