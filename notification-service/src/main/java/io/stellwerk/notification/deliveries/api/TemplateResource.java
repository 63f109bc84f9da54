package io.stellwerk.notification.deliveries.api;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.deliveries.MailSamples;
import io.stellwerk.notification.deliveries.TestMails;
import io.stellwerk.notification.templates.Template;
import io.stellwerk.problems.BodyCheck;
import io.stellwerk.ratelimits.RateLimited;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Templates of the mails to customers, to be looked at and tried. */
@Path("/api/notification/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "Mails to customers, as they look")
public class TemplateResource {

    private final MailSamples samples;
    private final TestMails testMails;
    private final BodyCheck check;
    private final CurrentCaller caller;

    TemplateResource(MailSamples samples, TestMails testMails, BodyCheck check, CurrentCaller caller) {
        this.samples = samples;
        this.testMails = testMails;
        this.check = check;
        this.caller = caller;
    }

    /** Lists all of them. */
    @GET
    @PermissionsAllowed("template:read")
    @Operation(operationId = "listTemplates", summary = "List the templates of the mails to customers")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.All.class),
                            examples = @ExampleObject(name = "two", value = TemplateView.ALL_EXAMPLE)))
    public TemplateView.All list() {
        return TemplateView.All.of(samples);
    }

    /** Shows one, about a ticket that does not exist. */
    @POST
    @PermissionsAllowed("template:read")
    @Path("/{name}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewTemplate",
            summary = "Show a template",
            description = "As the mail about a ticket that does not exist. Nothing is sent.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateRequests.Preview.class),
                            examples = @ExampleObject(name = "german", value = TemplateRequests.PREVIEW_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The mail",
            content =
                    @Content(
                            schema = @Schema(implementation = MailSamples.Sample.class),
                            examples = @ExampleObject(name = "receipt", value = TemplateView.SAMPLE_EXAMPLE)))
    @APIResponse(responseCode = "404", description = "TEMPLATE_NOT_FOUND")
    @APIResponse(responseCode = "422", description = "INVALID_TEMPLATE_REQUEST")
    public MailSamples.Sample preview(
            @Parameter(example = "receipt") @PathParam("name") String name, TemplateRequests.@Nullable Preview body) {
        Template template = TemplateRequests.template(name);
        return samples.render(
                template,
                check.valid(body, ProblemCode.INVALID_TEMPLATE_REQUEST)
                        .language()
                        .language());
    }

    /** Sends one to an address, marked as a test. */
    @POST
    @PermissionsAllowed("template:test")
    @Path("/{name}/test-mail")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendTestMail",
            summary = "Send a template as a test mail",
            description = "It says that it is a test. A person may send five at once, and two a minute.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateRequests.TestMail.class),
                            examples = @ExampleObject(name = "german", value = TemplateRequests.TEST_MAIL_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What the mail server said",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.Sent.class),
                            examples = @ExampleObject(name = "sent", value = TemplateView.SENT_EXAMPLE)))
    @APIResponse(responseCode = "404", description = "TEMPLATE_NOT_FOUND")
    @APIResponse(responseCode = "422", description = "INVALID_TEMPLATE_REQUEST")
    @APIResponse(responseCode = "429", description = "RATE_LIMITED")
    public Uni<TemplateView.Sent> test(
            @Parameter(example = "receipt") @PathParam("name") String name,
            TemplateRequests.@Nullable TestMail body,
            @Context HttpServerRequest request) {
        Template template = TemplateRequests.template(name);
        TemplateRequests.TestMail valid = check.valid(body, ProblemCode.INVALID_TEMPLATE_REQUEST);
        var recipient = valid.recipient();
        Caller person = caller.get();
        testMails.take(person).ifPresent(wait -> {
            throw RateLimited.refusal(
                    request.response(), wait, "You sent several test mails. Go on after the seconds in Retry-After.");
        });
        return testMails
                .send(template, valid.language().language(), recipient, person)
                .map(TemplateView.Sent::of);
    }
}
