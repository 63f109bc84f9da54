package io.stellwerk.escalation.textmodules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextModuleTest {

    private static final Wording TITLE = new Wording("Kennwort", "Password");

    @Test
    void a_text_module_within_the_limits_has_no_flaw() {
        TextModule module = new TextModule(
                "x".repeat(60),
                "access-2",
                new Wording("ü".repeat(100), "x".repeat(100)),
                new Wording("{customer.name}\n\t{ticket.number} 😀", "{agent.name}" + "x".repeat(4_988)));

        assertThat(module.flaws()).isEmpty();
    }

    @Test
    void each_flaw_is_named_with_its_field() {
        assertThat(new TextModule(
                                "Id", "", new Wording(" ", "x".repeat(101)), new Wording("a\u0000", "x".repeat(5_001)))
                        .flaws())
                .extracting(TextModule.Flaw::field)
                .containsExactly("id", "category", "title.de", "title.en", "body.de", "body.en");
        assertThat(flawsOf("half \ud800")).containsExactly("body.de has a control character or half a character in it");
        for (String id : List.of("", "-a", "a-", "a--b", "a b", "a/b", "x".repeat(61))) {
            assertThat(new TextModule(id, "access", TITLE, TITLE).flaws())
                    .as(id)
                    .extracting(TextModule.Flaw::field)
                    .containsExactly("id");
        }
    }

    @Test
    void a_placeholder_that_nobody_fills_in_is_refused() {
        assertThat(flawsOf("{customer.nmae} {Kunde}"))
                .containsExactly("body.de names the unknown placeholder {customer.nmae}; known are {customer.name},"
                        + " {ticket.number}, {agent.name}");
        for (String wrong : List.of("{ customer.name }", "{customer.name }", "{Customer.name}", "{straße}", "{a b}")) {
            assertThat(Placeholders.unknownIn("x " + wrong)).as(wrong).containsExactly(wrong);
        }
        assertThat(Placeholders.unknownIn("{" + "x".repeat(100) + "}"))
                .allSatisfy(shown -> assertThat(shown).hasSize(41));
    }

    @Test
    void braces_of_a_piece_of_code_are_just_text() {
        for (String text :
                List.of("{}", "{\"a\": 1}", "${HOME}/{1}", "if (x) { return; }", "{customer.name", "}{", "{\n}")) {
            assertThat(Placeholders.unknownIn(text.replace("${HOME}", "$HOME")))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void a_long_text_is_searched_in_linear_time() {
        assertThat(Placeholders.unknownIn("{a".repeat(2_500))).isEmpty();
        assertThat(Placeholders.unknownIn("{" + " ".repeat(5_000))).isEmpty();
    }

    @Test
    void a_change_of_a_long_text_is_told_by_the_part_that_changed() {
        String before = "x".repeat(300) + "before";
        String after = "x".repeat(300) + "after";

        assertThat(TextChange.part(before, after)).isEqualTo("…" + "x".repeat(40) + "before");
        assertThat(TextChange.part(after, before)).isEqualTo("…" + "x".repeat(40) + "after");
        assertThat(TextChange.part(before, before)).isEqualTo(before);
        assertThat(TextChange.part("short a", "short b")).isEqualTo("short a");
        assertThat(TextChange.part("😀".repeat(60) + "a", "😀".repeat(60) + "b".repeat(100)))
                .doesNotContainPattern("…[\ud800-\udfff](?![\ud800-\udfff])")
                .endsWith("a");
        TextModule module = new TextModule("a", "b", TITLE, TITLE);
        assertThat(TextChange.told(module, module))
                .isEqualTo(Map.of(
                        "category",
                        "b",
                        "title.de",
                        "Kennwort",
                        "title.en",
                        "Password",
                        "body.de",
                        "Kennwort",
                        "body.en",
                        "Password"));
    }

    @Test
    void the_text_modules_of_the_local_stack_can_be_used() {
        List<TextModule> shipped = InitialTextModules.read(Path.of("../deploy/local/text-modules.json"));

        assertThat(shipped).hasSizeBetween(10, 20).extracting(TextModule::id).doesNotHaveDuplicates();
        assertThat(shipped).allSatisfy(module -> {
            assertThat(module.body().de())
                    .startsWith("Guten Tag {customer.name},")
                    .endsWith("{agent.name}");
            assertThat(module.body().en()).startsWith("Hello {customer.name},").endsWith("{agent.name}");
        });
    }

    @Test
    void a_file_with_a_flaw_and_a_missing_one_are_refused(@TempDir Path directory) throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong.json"), """
                {"textModules": [{"id": "a", "category": "b", "title": {"de": "c", "en": "d"},
                 "body": {"de": "{nobody}", "en": "e"}}]}""");

        assertThatThrownBy(() -> InitialTextModules.read(wrong)).hasMessageContaining("body.de names the unknown");
        assertThatThrownBy(() -> InitialTextModules.read(directory.resolve("none.json")))
                .hasMessageContaining("none.json cannot be read");
    }

    private static List<String> flawsOf(String body) {
        return new TextModule("a", "b", TITLE, new Wording(body, "fine"))
                .flaws().stream()
                        .map(flaw -> flaw.field() + " " + flaw.message())
                        .toList();
    }
}
