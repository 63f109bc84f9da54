package io.stellwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.stellwerk.mail.html.HtmlWeight;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMailTest {
    private static final String HEADER = "From: a@b.example\nSubject: Re: s\nIn-Reply-To: <x@desk.example>\n";
    private static final int SIZE = 300_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\n\n",
                "> ",
                ">\n",
                " ",
                "\n",
                "<",
                "<div>",
                "<blockquote>",
                "(",
                "\"",
                "=?",
                "=?utf-8?Q?",
                "=",
                "a=b;",
                "On 1 ",
                "On 1:\n",
                "1 schrieb:\n",
                "From: x\n",
                "-- \n",
                "a@b,",
                "<a@b> ",
                "550 5.",
                "sent from my ",
                "\t:"
            })
    void four_times_as_much_of_the_same_takes_no_sixteen_times_as_long_in_any_place(String piece) {
        ProcessorTime.assertThatItGrowsWithSize(SIZE, size -> {
            String much = piece.repeat(size / piece.length());
            read(HEADER + "\n" + much);
            read(HEADER + "Content-Type: text/html\n\n" + much);
            read(HEADER + "Content-Type: multipart/mixed; boundary=b\n\n" + much);
            read(HEADER + "To: " + much.replace("\n", "") + "\n\ntext");
            read(HEADER + "Content-Type: text/plain; " + much.replace("\n", "") + "\n\ntext");
            read("Subject: " + much.replace("\n", "") + "\nReferences: " + much.replace("\n", "") + "\n\ntext");
            read("From: mailer-daemon@b.example\nSubject: failure notice\n\n" + much);
        });
    }

    @Test
    void parts_beyond_the_limit_are_left_out() {
        ReadEmail email = read(HEADER + "Content-Type: multipart/mixed; boundary=b\n\n"
                + "--b\nContent-Disposition: attachment\n\nx\n".repeat(1_000));

        assertThat(email.attachments()).hasSizeLessThanOrEqualTo(200);
        assertThat(email.defects()).contains("parts-too-many");
    }

    @Test
    void nesting_ends_somewhere() {
        StringBuilder mail = new StringBuilder(HEADER);
        for (int depth = 0; depth < 500; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b")
                    .append(depth)
                    .append('\n');
        }

        assertThat(read(mail.toString()).defects()).contains("nesting-too-deep");
    }

    @Property(tries = 300)
    void damage_never_breaks_the_reader(
            @ForAll @IntRange(max = 8) int fixture,
            @ForAll @IntRange(max = 2_000) int position,
            @ForAll byte value,
            @ForAll @IntRange(max = 2_000) int cut) {
        byte[] raw = Mails.bytes(FIXTURES[fixture]).clone();
        raw[position % raw.length] = value;
        byte[] damaged = Arrays.copyOf(raw, Math.max(1, raw.length - cut % raw.length));

        assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
    }

    private static final String[] FIXTURES = {
        "nested-multiparts",
        "bounce-failed",
        "html-only",
        "rfc2231-file-name",
        "german-reply",
        "outlook-reply",
        "japanese-iso-2022-jp",
        "folded-comma-in-name",
        "broken-base64"
    };

    private static void readOrRefuse(byte[] raw) {
        try {
            EmailReader.read(raw, Mails.DESK);
        } catch (NotAnEmail refused) {
            assertThat(refused).hasMessageNotContaining("@");
        }
    }

    private static ReadEmail read(String raw) {
        return Mails.read(raw.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=",
                "@",
                "a@",
                "a ",
                "@(",
                "-",
                "+A",
                "=?utf-8?B?a?= ",
                "stray\n",
                "X: y\n",
                "a*0*=x;",
                "\u00e4"
            })
    void nor_does_much_more_of_it(String piece) {
        ProcessorTime.assertThatItGrowsWithSize(1_000_000, size -> {
            String much = piece.repeat(size / piece.length());
            String boundary = "-".repeat(size / 33) + "X";
            read(HEADER + "From: " + much + "\n\ntext");
            read(HEADER + "Content-Transfer-Encoding: base64\n\n" + much);
            read(HEADER + "Content-Type: text/plain; charset=utf-7\n\n" + much);
            read(HEADER + "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n" + much);
            read(HEADER + much + "\n\ntext");
            read("From: " + much.substring(0, size / 33) + "\n\ntext");
        });
    }

    @Test
    void a_boundary_may_hold_any_character() {
        String boundary = "b\rc\"d\\e";

        assertThat(read(HEADER + "Content-Type: multipart/mixed\n\n--" + boundary + "\nSubject: s\n\nThe text.\n")
                        .body())
                .contains("The text.");
    }

    @Test
    void a_header_beyond_the_limits_loses_nothing_of_the_mail() {
        ReadEmail email = read(HEADER + "X: y\n".repeat(2_000) + "\nThe printer is on fire.");

        assertThat(email.from().address()).isEqualTo("a@b.example");
        assertThat(email.body()).contains("The printer is on fire.");
        assertThat(email.defects()).contains("header-too-long");
    }

    @Test
    void elements_stay_open_when_others_are_closed() {
        assertThat(new HtmlWeight().bears("<other></li><li>x</li></ul>".repeat(7_000)))
                .isFalse();
        assertThat(new HtmlWeight().bears("<ul><li>x</li></ul>".repeat(7_000))).isTrue();
    }
}
