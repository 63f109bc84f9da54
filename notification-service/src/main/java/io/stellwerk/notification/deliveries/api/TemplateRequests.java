package io.stellwerk.notification.deliveries.api;

import io.stellwerk.notification.MailAddress;
import io.stellwerk.notification.ProblemCode;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import io.stellwerk.problems.Echo;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Requests about templates. */
final class TemplateRequests {

    static final String PREVIEW_EXAMPLE = "{\"language\": \"de\"}";
    static final String TEST_MAIL_EXAMPLE = "{\"language\": \"de\", \"to\": \"ruth@desk.example\"}";

    private TemplateRequests() {}

    /** Language of a mail. */
    @Schema(name = "MailLanguage")
    enum Tongue {
        de(Language.GERMAN),
        en(Language.ENGLISH);

        private final Language language;

        Tongue(Language language) {
            this.language = language;
        }

        Language language() {
            return language;
        }
    }

    /** Mail to be shown. */
    @Schema(name = "TemplatePreviewBody")
    record Preview(@NotNull Tongue language) {}

    /** Mail to be sent. */
    @Schema(name = "TestMailBody")
    record TestMail(
            @NotNull Tongue language,

            @NotBlank @Size(max = 254) @Schema(description = "the address that gets it")
            String to) {

        MailAddress recipient() {
            return MailAddress.of(to)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.INVALID_TEMPLATE_REQUEST,
                            "Correct the fields listed under errors and send it again.",
                            List.of(new Problem.FieldError("to", "is not a mail address"))));
        }
    }

    /** The template of that name. */
    static Template template(String name) {
        return Stream.of(Template.values())
                .filter(template -> template.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.TEMPLATE_NOT_FOUND, "There is no template " + Echo.of(name) + "."));
    }
}
