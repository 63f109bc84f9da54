package io.stellwerk.mail.text;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.ReadEmail;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailInOddCharsetsTest {

    @ParameterizedTest
    @CsvSource({
        "plain, 'the printer says “PC LOAD LETTER”.'",
        "latin1-called-utf8, Der Zähler läuft rückwärts.",
        "utf8-called-latin1, Der Zähler läuft rückwärts.",
        "unknown-charset, Die Tür klemmt – „immer“.",
        "gb2312-with-characters-beyond-it, 镕先生的系统无法登录。",
        "japanese-iso-2022-jp, パスワードを忘れました。",
        "korean-ks-c-5601, 로그인이 되지 않습니다.",
        "russian-undeclared, Почта не работает с понедельника.",
        "utf7, Die Übersicht + Details fehlen."
    })
    void the_text_is_readable_whatever_the_header_says(String name, String text) {
        assertThat(mail(name).text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "gb2312-with-characters-beyond-it, 系统无法登录",
        "japanese-iso-2022-jp, パスワード",
        "korean-ks-c-5601, 로그인 오류",
        "russian-undeclared, Не работает почта",
        "utf7, Übersicht"
    })
    void the_subject_is_readable_too(String name, String subject) {
        assertThat(mail(name).subject()).isEqualTo(subject);
    }

    @Test
    void an_unknown_charset_is_noted() {
        assertThat(mail("unknown-charset").defects()).contains("charset-unknown");
    }

    @Test
    void what_no_database_can_store_is_left_out() {
        ReadEmail email =
                mail("Subject: a\0b\nMessage-ID: <nul@customer.example>", "one\0two\u0007 three\r\nfour\rfive");

        assertThat(email.subject()).isEqualTo("ab");
        assertThat(email.text()).isEqualTo("onetwo three\nfour\nfive");
    }

    @Test
    void a_chinese_header_without_any_declaration_is_recognised() {
        byte[] name = "武兰成".getBytes(Charset.forName("GB18030"));

        assertThat(MailCharset.decode(name, null)).isEqualTo("武兰成");
    }

    @ParameterizedTest
    @CsvSource({
        "Grüße, windows-1252",
        "äöüß, windows-1252",
        "Größe ÄÖÜ äöü ß, windows-1252",
        "Straße 5, windows-1252",
        "José Peña, windows-1252",
        "Не работает почта, windows-1251",
        "Не работает почта, KOI8-R",
        "パスワードを忘れました, EUC-JP",
        "パスワードを忘れました, Shift_JIS",
        "パスワードを忘れました, ISO-2022-JP",
        "로그인 오류, EUC-KR",
        "系統無法登入, Big5",
        "王伟, GB18030"
    })
    void an_undeclared_charset_is_guessed_from_few_words(String text, String charset) {
        assertThat(MailCharset.decode(text.getBytes(Charset.forName(charset)), null))
                .isEqualTo(text);
    }
}
