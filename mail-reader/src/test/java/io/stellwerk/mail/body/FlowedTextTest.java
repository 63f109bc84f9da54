package io.stellwerk.mail.body;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowedTextTest {
    private static final String FLOWED = "Subject: s\nContent-Type: text/plain; charset=utf-8; format=flowed";

    @Test
    void paragraphs_are_joined_and_ends_of_lines_stay() {
        assertThat(mail(FLOWED, "The printer on \nfloor two \nis jammed.\nIt beeps.\n\nThanks")
                        .text())
                .isEqualTo("The printer on floor two is jammed.\nIt beeps.\n\nThanks");
    }

    @Test
    void with_delsp_the_blank_goes_as_well() {
        assertThat(mail(FLOWED + "; delsp=yes", "プリンターが \n動きません。\nhttps://wiki.example/long \n/path\nzwei  \nWorte")
                        .text())
                .isEqualTo("プリンターが動きません。\nhttps://wiki.example/long/path\nzwei Worte");
    }

    @Test
    void stuffed_lines_lose_one_blank() {
        assertThat(mail(FLOWED, " From here on\n  indented\n >no quotation").text())
                .isEqualTo("From here on\n indented\n>no quotation");
    }

    @Test
    void quotations_of_different_depth_are_not_joined() {
        assertThat(mail(FLOWED, "> a \n> b\n>> c \n> d\n>\nnew \n> e").body())
                .isEqualTo("> a b\n>> c\n> d\n>\nnew\n> e");
    }

    @Test
    void the_signature_line_joins_nothing() {
        assertThat(FlowedText.unflowed("bye \n-- \nAnna\nBerg", false)).isEqualTo("bye \n-- \nAnna\nBerg");
    }
}
