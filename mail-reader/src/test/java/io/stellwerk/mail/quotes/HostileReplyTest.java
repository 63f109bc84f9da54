package io.stellwerk.mail.quotes;

import static io.stellwerk.mail.Mails.mail;

import io.stellwerk.mail.ProcessorTime;
import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies made to take long take time in proportion to their length. */
class HostileReplyTest {
    private static final String SUBJECT = "Re: Lamp in hall 3";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 1 @ @ @ @ wrote\n",
                "a@b wrote:\n",
                "on 1/1/26 1:00 wrote:\n",
                "From: x\nSent: 1/1/2026 1:00\n",
                "> On 1/1/26 1:00 a wrote:\n",
                "-- \n",
                "--\n\n",
                "____\n",
                "\ufdd0\n",
                "\ufdd0\n\ufdd1\n",
                "\ufdd4\n--\n",
                "Date: 1/1/2026 1:00 ",
                "<div class=gmail_attr>---------- Forwarded message<br>",
                "<div class=gmail_signature>?",
                "<blockquote class=gmail_quote>a",
                "sent from my ",
                "[re: "
            })
    void nothing_takes_long(String piece) {
        ProcessorTime.assertThatItGrowsWithSize(400_000, size -> {
            String much = piece.repeat(size / piece.length());
            ReplyText.split(much, "Re: " + much);
            ReplyText.split(much.replace("\n", " ") + "\n" + much.replace("\n", ""), SUBJECT);
            html(much.replace("\n", "<br>"));
            html(much);
        });
    }

    private static ReadEmail html(String html) {
        return mail("From: a@b.example\nSubject: " + SUBJECT + "\nContent-Type: text/html; charset=utf-8", html);
    }
}
