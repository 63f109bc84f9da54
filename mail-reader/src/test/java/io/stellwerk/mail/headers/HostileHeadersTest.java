package io.stellwerk.mail.headers;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.MailFuzzTarget;
import io.stellwerk.mail.Mails;
import io.stellwerk.mail.ProcessorTime;
import io.stellwerk.mail.ReadEmail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No header costs more than a moment, whatever is in it and however long it is. */
class HostileHeadersTest {
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final int LONG = 300_000;
    private static final int BELOW_THE_CAP = 30_000;

    private static final List<String> PIECES = List.of(
            " ",
            "\u2028",
            "\u00a0",
            ";",
            ">",
            "<",
            "\"",
            "(",
            ")",
            "@",
            "+",
            "-",
            "=",
            "=?",
            "?=",
            ",",
            "'",
            "*",
            "[",
            ":",
            "a@",
            "a b@c ",
            "=?a?q?",
            "=?utf-8?q?=FF?= ",
            "<a@b>",
            "a=b;",
            "x*1*=%;",
            "xn--a.",
            "\u00e4.",
            "SW-",
            "[ ",
            "\\");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Transfer-Encoding: base64",
                "Content-Type: text/plain; x",
                "Content-Type: multipart/mixed; boundary=",
                "Content-Disposition: attachment; filename=",
                "Content-ID: <a",
                "Content-Location: a.",
                "Content-Description: a",
                "To: a",
                "Cc: a@b",
                "Reply-To: a",
                "From: a@b",
                "From: noreply",
                "Sender: a",
                "Return-Path: <",
                "Message-ID: <a",
                "In-Reply-To: <a",
                "References: <a",
                "Date: Mon",
                "Subject: Re",
                "Auto-Submitted: a",
                "Precedence: a",
                "X-Loop: a",
                "X-Failed-Recipients: a",
                "List-Id: a",
                "Delivered-To: a"
            })
    void a_header_is_read_in_time_that_grows_with_its_length(String header) {
        for (String piece : PIECES) {
            assertThat(ProcessorTime.of(() -> read(header, piece, LONG)))
                    .as(piece)
                    .isLessThan(MOST.toNanos());
        }
        ProcessorTime.assertThatItGrowsWithSize(
                BELOW_THE_CAP, size -> PIECES.forEach(piece -> read(header, piece, size)));
    }

    @Test
    void any_number_of_parts_with_such_headers_is_read_in_time() {
        String part = "--b\nContent-Type: text/plain; name=\"" + "a".repeat(20_000) + "\n"
                + "Content-Transfer-Encoding: base64" + " ".repeat(20_000) + "x\n"
                + "Content-Disposition: attachment; filename*0=" + "a".repeat(20_000) + "\n\nx\n";
        String mail = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + part.repeat(300);

        assertThat(ProcessorTime.of(() -> Mails.read(mail.getBytes(StandardCharsets.UTF_8))))
                .isLessThan(2 * MOST.toNanos());
    }

    @Test
    void many_parts_with_many_parameters_are_read_in_time() {
        String part = "--b\nContent-Type: text/plain; " + "charset=in; ".repeat(30_000) + "\n\nx\n";
        String mail = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + part.repeat(20);

        assertThat(ProcessorTime.of(() -> Mails.read(mail.getBytes(StandardCharsets.UTF_8))))
                .isLessThan(2 * MOST.toNanos());
    }

    @Test
    void many_headers_of_many_addresses_are_read_in_little_memory() {
        String mail = "From: a@b.example\n"
                + Stream.of("To", "Cc", "Reply-To", "Sender", "Resent-To")
                        .map(name -> name + ": " + "s: ".repeat(30_000) + "\n")
                        .collect(Collectors.joining())
                + "\ntext";

        MailFuzzTarget.check(mail.getBytes(StandardCharsets.UTF_8), "many addresses");
    }

    private static void read(String header, String piece, int size) {
        String mail = "From: x@y.example\n" + header + piece.repeat(size / piece.length()) + "x\n\ntext";
        ReadEmail email = Mails.read(mail.getBytes(StandardCharsets.UTF_8));
        assertThat(email.body()).isNotNull();
    }
}
