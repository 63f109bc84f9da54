package io.stellwerk.escalation.textmodules.api;

import io.stellwerk.escalation.ProblemCode;
import io.stellwerk.escalation.textmodules.TextModule;
import io.stellwerk.escalation.textmodules.Wording;
import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text module as an administrator wants it. Its limits are {@link TextModule}'s. */
@Schema(name = "TextModuleBody")
record TextModuleBody(
        @NotNull
        @Schema(
                description = "under which it is listed",
                pattern = TextModule.NAME,
                maxLength = TextModule.LONGEST_NAME)
        String category,

        @NotNull @Valid @Schema(description = "by which agents know it, at most 100 characters")
        Texts title,

        @NotNull
        @Valid
        @Schema(
                description = "Markdown, at most 5,000 characters, with the placeholders {customer.name},"
                        + " {ticket.number} and {agent.name}")
        Texts body) {

    /** A text in both languages. */
    @Schema(name = "TextsBody")
    record Texts(@NotNull String de, @NotNull String en) {

        Wording wording() {
            return new Wording(plain(de), plain(en));
        }

        private static String plain(String text) {
            return text.replace("\r\n", "\n").strip();
        }
    }

    TextModule module(String id) {
        TextModule module = new TextModule(id, category, title.wording(), body.wording());
        List<Problem.FieldError> errors = module.flaws().stream()
                .map(flaw -> new Problem.FieldError(flaw.field(), flaw.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_TEXT_MODULE,
                    "Correct the fields listed under errors and send it again.",
                    errors);
        }
        return module;
    }
}
