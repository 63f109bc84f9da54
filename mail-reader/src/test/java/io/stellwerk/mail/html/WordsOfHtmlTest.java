package io.stellwerk.mail.html;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stellwerk.mail.EmailAttachment;
import io.stellwerk.mail.Mails;
import io.stellwerk.mail.ReadEmail;
import io.stellwerk.mail.text.Text;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain text says what the HTML shows. */
class WordsOfHtmlTest {

    private static String text(String html) {
        return mail("Subject: s\nContent-Type: text/html; charset=utf-8", html).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "voir <a href='https://wiki.example/p?id=9&amp;x=1'>cette page</a>. | voir cette page <https://wiki.example/p?id=9&x=1>.",
                "<a href='https://wiki.example/'>https://wiki.example</a> | https://wiki.example",
                "<a href='http://www.wiki.example/a'>wiki.example/a</a> | wiki.example/a",
                "<a href='mailto:it@kunde.example?subject=x'>it@kunde.example</a> | it@kunde.example",
                "<a href='mailto:it@kunde.example'>Anna</a> | Anna <mailto:it@kunde.example>",
                "<a href='tel:+49405550198'>Zentrale</a> | Zentrale <tel:+49405550198>",
                "<a href='javascript:alert(1)'>hier</a> | hier",
                "<a name=top>oben</a> <a href='#top'>hoch</a> | oben hoch",
                "der <s>rote</s> blaue Knopf | der ~~rote~~ blaue Knopf",
                "a <span style='text-decoration: line-through'>b</span> c <del></del> | a ~~b~~ c",
                "<a href='https://bank.example'>https://paypal.example</a> | https://paypal.example <https://bank.example>"
            })
    void links_and_struck_words_keep_their_meaning(String html, String text) {
        assertThat(text(html)).isEqualTo(text);
    }

    @Test
    void lists_keep_their_numbers() {
        assertThat(text("<ol><li>Kabel<li>Strom<ol type=a><li>Stecker<li>Dose</ol><li value=7>Neustart</ol>"
                        + "<ol start=4><li><p>Later</p></ol><ul><li>loose</ul><ol type=I><li>x<li>y</ol>"))
                .isEqualTo(
                        "1. Kabel\n2. Strom\n   a. Stecker\n   b. Dose\n7. Neustart\n4. Later\n\nloose\nI. x\nII. y");
    }

    @Test
    void numbers_that_word_writes_as_words_are_not_doubled() {
        assertThat(text("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
                        + "<span style='mso-list:Ignore'>3.<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>"
                        + "</span><![endif]>Treiber entfernt<o:p></o:p></p>"))
                .isEqualTo("3.  Treiber entfernt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "display:none",
                "display: none !important; mso-hide: all",
                "mso-hide:all",
                "visibility:hidden",
                "font-size:0",
                "font-size:0px;line-height:0",
                "max-height:0px;overflow:hidden",
                "opacity:0"
            })
    void a_preheader_is_not_shown(String style) {
        String html = "<style>p{color:red}</style><div style='" + style + "'>Nur Vorschau &#847;&zwnj;&nbsp;</div>"
                + "<div style='display:none'>&#8199;&#847;</div><p>Le projecteur est en panne.</p>";

        ReadEmail email = mail("Subject: s\nContent-Type: text/html; charset=utf-8", html);

        assertThat(email.text()).isEqualTo("Le projecteur est en panne.");
        assertThat(email.html()).doesNotContain("Vorschau", "color:red");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td style='font-size:0'><div style='font-size:14px'>Hilfe</div></td>",
                "<div style='font-size:0.9em'>Hilfe</div>",
                "<div style='opacity:0.8'>Hilfe</div>",
                "<div style='max-height:0.5em;overflow:hidden'>Hilfe</div>",
                "<div style='visibility:hidden'><b style='visibility:visible'>Hilfe</b></div>",
                "<div style='display:none'>Hilfe</div>",
                "<div style='display:none'>Hilfe</div><div> &nbsp; </div>"
            })
    void what_is_seen_or_is_all_there_is_stays(String html) {
        assertThat(text("<table>" + html + "</table>")).isEqualTo("Hilfe");
    }

    @Test
    void a_picture_leaves_a_mark_with_the_name_of_its_file() {
        ReadEmail email = mail("Subject: s\nContent-Type: multipart/related; boundary=b", """
                --b
                Content-Type: text/html

                <p>Before:<img src="cid:One@X.Example"></p><p>After:<img alt="shot" src="cid:two%40x.example"></p><img src=cid:gone alt=logo>
                --b
                Content-Type: image/png; name=shot.png
                Content-ID: <two@x.example>

                2
                --b
                Content-Type: image/png; name=shot.png
                Content-ID: <One@x.example>

                1
                --b
                Content-Type: image/png; name=other.png
                Content-ID: <three@x.example>

                3
                --b--
                """);

        assertThat(email.text()).isEqualTo("Before:[image: shot-1.png]\n\nAfter:[image: shot.png]\n\n[image: logo]");
        assertThat(email.html()).contains("cid:One@x.example", "cid:two@x.example");
        assertThat(email.attachments())
                .extracting(EmailAttachment::name, EmailAttachment::contentId, EmailAttachment::inline)
                .containsExactly(
                        tuple("shot.png", "two@x.example", true),
                        tuple("shot-1.png", "One@x.example", true),
                        tuple("other.png", "three@x.example", false));
    }

    @Test
    void nobody_can_write_a_mark() {
        assertThat(text("a \ue0f0x\ue0f1y\ue0f2 b")).isEqualTo("a xy b");
    }

    @Test
    void html_that_no_parser_could_bear_is_shown_without_its_tags() {
        ReadEmail email = mail(
                "Subject: s\nContent-Type: text/html",
                "<style>x</style><p>Hello &amp; welcome</p>" + "<i>".repeat(300_000) + "the <b>end</b>");

        assertThat(email.text()).isEqualTo("Hello & welcomethe end");
        assertThat(email.defects()).contains("html-too-complex");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("text.html");
    }

    @Test
    void names_of_pictures_make_no_text_too_long() {
        String words = "x".repeat(Text.MAX_LENGTH - 30);
        String mail =
                "From: a@b.example\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>"
                        + words + "</p><img src=\"cid:i\">\n--b\nContent-Type: image/png; name=\"" + "shot".repeat(10)
                        + ".png\"\nContent-ID: <i>\n\nx\n--b--\n";

        ReadEmail email = Mails.read(mail.getBytes(StandardCharsets.UTF_8));

        assertThat(email.body()).contains(words + "\n\n[image: shot").hasSize(Text.MAX_LENGTH);
        assertThat(email.html()).contains(words, "cid:i");
    }
}
