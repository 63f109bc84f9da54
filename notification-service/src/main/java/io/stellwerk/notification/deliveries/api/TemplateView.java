package io.stellwerk.notification.deliveries.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.notification.deliveries.MailSamples;
import io.stellwerk.notification.deliveries.SendResult;
import io.stellwerk.notification.templates.Language;
import io.stellwerk.notification.templates.Template;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Template in the list. */
@Schema(name = "MailTemplate")
record TemplateView(
        String name,

        @Schema(description = "whether no person writes the mail")
        boolean automatic,

        @Schema(description = "subject of the mail about a ticket that does not exist")
        Subjects subject) {

    static final String ALL_EXAMPLE = """
            {"templates": [{"name": "receipt", "automatic": true, "subject":
             {"de": "[SW-1000000] Ihre Anfrage ist eingegangen", "en": "[SW-1000000] We received your request"}}]}""";
    static final String SAMPLE_EXAMPLE = """
            {"from": "Service Desk <support@desk.example>", "subject": "[SW-1000000] We received your request",
             "text": "Hello,", "html": "<!DOCTYPE html><p>Hello,</p>"}""";
    static final String SENT_EXAMPLE = """
            {"outcome": "ACCEPTED"}""";

    /** Subject in both languages. */
    @Schema(name = "MailSubjects")
    record Subjects(String de, String en) {}

    /** All of them. */
    @Schema(name = "MailTemplates")
    record All(List<TemplateView> templates) {

        static All of(MailSamples samples) {
            return new All(Stream.of(Template.values())
                    .map(template -> new TemplateView(
                            template.wireName(),
                            template.automatic(),
                            new Subjects(
                                    samples.render(template, Language.GERMAN).subject(),
                                    samples.render(template, Language.ENGLISH).subject())))
                    .toList());
        }
    }

    /** What the mail server said to a test mail. */
    @Schema(name = "SentTestMail")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            Outcome outcome,

            @Nullable @Schema(description = "why it did not take the mail")
            String reason) {

        static Sent of(SendResult result) {
            return switch (result) {
                case SendResult.Accepted() -> new Sent(Outcome.ACCEPTED, null);
                case SendResult.NotNow(var reason) -> new Sent(Outcome.NOT_NOW, reason);
                case SendResult.Refused(var reason) -> new Sent(Outcome.REFUSED, reason);
                case SendResult.Unclear(var reason) -> new Sent(Outcome.UNCLEAR, reason);
            };
        }
    }

    /** Outcome of a test mail. */
    @Schema(name = "TestMailOutcome")
    enum Outcome {
        ACCEPTED,
        NOT_NOW,
        REFUSED,
        UNCLEAR
    }
}
