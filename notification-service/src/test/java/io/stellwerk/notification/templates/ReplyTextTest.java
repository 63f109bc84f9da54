package io.stellwerk.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @Test
    void a_text_without_marks_keeps_its_lines_and_paragraphs() {
        String text = "Hello,\n\n.one & <two>\nthree.";

        assertThat(ReplyText.html(text)).isEqualTo("<p>Hello,</p>\n<p>.one &amp; &lt;two&gt;<br>three.</p>\n");
        assertThat(ReplyText.plain(text)).isEqualTo(text);
    }

    @Test
    void marks_become_html_and_are_read_in_plain_text() {
        String text =
                "Please:\n\n1. **Restart** it\n2. See [the guide](https://desk.example/vpn)\n\n- <https://desk.example>";

        assertThat(ReplyText.html(text))
                .contains("<strong>Restart</strong>", "<ol>", "href=\"https://desk.example/vpn\"", "<ul>");
        assertThat(ReplyText.plain(text))
                .contains("1. Restart it", "See the guide <https://desk.example/vpn>", "- https://desk.example")
                .doesNotContain("<https://desk.example>");
    }

    @Test
    void an_address_is_a_link_as_it_was_typed() {
        String text = "See https://desk.example/vpn?a=1&b=2, or write to help@desk.example.";

        assertThat(ReplyText.html(text))
                .isEqualTo(
                        "<p>See <a rel=\"nofollow\" href=\"https://desk.example/vpn?a=1&amp;b=2\">https://desk.example/vpn?a=1&amp;b=2</a>,"
                                + " or write to <a rel=\"nofollow\" href=\"mailto:help@desk.example\">help@desk.example</a>.</p>\n");
        assertThat(ReplyText.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | <script",
                "<img src=x onerror=alert(1)> | <img",
                "[x](javascript:alert(1)) | javascript:",
                "[x](data:text/html;base64,PHNjcmlwdD4=) | data:",
                "![x](https://evil.example/pixel.png) | <img",
                "[x](https://a.example \"\" onclick=\"alert(1)) | onclick=\"",
                "<https://a.example/\" onmouseover=\"alert(1)> | onmouseover=\"",
                "https://a.example/\"onmouseover=\"alert(1) | onmouseover=\"",
                "see javascript:alert(1) | href"
            })
    void nothing_becomes_markup_of_its_own(String markdown, String forbidden) {
        assertThat(ReplyText.html(markdown)).doesNotContain(forbidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*a **a ", "![", "<", "`"})
    void a_text_that_is_nested_beyond_reason_is_a_text(String mark) {
        String text = mark.repeat(100_000 / mark.length());

        assertThat(ReplyText.html(text)).isNotNull();
        assertThat(ReplyText.plain(text)).isNotNull();
    }

    @Test
    void a_picture_is_a_link_in_both() {
        String text = "![plan](https://desk.example/a.png)";

        assertThat(ReplyText.html(text)).contains("href=\"https://desk.example/a.png\"", ">plan</a>");
        assertThat(ReplyText.plain(text)).isEqualTo("plan <https://desk.example/a.png>");
    }
}
