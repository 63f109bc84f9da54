package io.stellwerk.mail.containers;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailAttachment;
import io.stellwerk.mail.Mails;
import io.stellwerk.mail.ReadEmail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainersTest {
    private static final String INNER = "Content-Type: multipart/mixed; boundary=i\n\n--i\nContent-Type: text/plain;"
            + " charset=utf-8\n\nDie Tür klemmt.\n--i\nContent-Type: text/csv; name=liste.csv\n"
            + "Content-Disposition: attachment\n\na;b\n--i--\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
                "application/x-pkcs7-mime",
                "application/pkcs7-mime; smime-type=enveloped-data",
                "application/octet-stream; name=\"smime.P7M\""
            })
    void a_signed_mail_is_opened(String type) throws Exception {
        ReadEmail email = signed(type, signed(INNER.getBytes(StandardCharsets.UTF_8)));

        assertThat(email.text()).isEqualTo("Die Tür klemmt.");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("liste.csv");
        assertThat(email.defects()).contains("signature-unverified");
    }

    @Test
    void signed_within_signed_is_opened_but_not_for_ever() throws Exception {
        byte[] content = INNER.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            content = wrapped(signed(content));
        }
        assertThat(Mails.read(withSubject(content)).text()).isEqualTo("Die Tür klemmt.");
        for (int i = 0; i < 8; i++) {
            content = wrapped(signed(content));
        }
        assertThat(Mails.read(withSubject(content)).defects()).contains("container-too-large");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 40})
    void a_broken_one_stays_a_file(int length) throws Exception {
        byte[] whole = signed(INNER.getBytes(StandardCharsets.UTF_8));
        ReadEmail email = signed("application/pkcs7-mime; name=smime.p7m", Arrays.copyOf(whole, length));

        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("smime.p7m");
    }

    @Test
    void nesting_without_end_stays_a_file() {
        byte[] nested = new byte[400_000];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        ReadEmail email = signed("application/pkcs7-mime; name=smime.p7m", nested);

        assertThat(email.attachments()).hasSize(1);
        assertThat(email.defects()).contains("container-broken");
    }

    @Test
    void winmail_dat_gives_its_text_and_files() {
        ReadEmail email = tnef(
                "",
                new Tnef()
                        .text("Die Liste liegt bei.")
                        .file("liste.csv", "a;b".getBytes(StandardCharsets.US_ASCII))
                        .bytes());

        assertThat(email.text()).isEqualTo("Die Liste liegt bei.");
        assertThat(email.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("liste.csv");
            assertThat(file.content()).asString().isEqualTo("a;b");
        });
    }

    @Test
    void its_text_is_not_repeated_where_there_is_one() {
        ReadEmail email = tnef(
                "The same words.",
                new Tnef()
                        .text("The same words.")
                        .file("a.txt", new byte[] {65})
                        .bytes());

        assertThat(email.text()).isEqualTo("The same words.");
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("a.txt");
    }

    @Test
    void a_broken_winmail_dat_stays_a_file() {
        byte[] whole = new Tnef().text("Hello").file("a.txt", new byte[50]).bytes();
        for (int length = 0; length < whole.length; length += 7) {
            ReadEmail email = tnef("text", Arrays.copyOf(whole, length));
            assertThat(email.text()).isEqualTo("text");
        }
        byte[] huge = ByteBuffer.wrap(whole.clone())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(11, 0x7fffffff)
                .array();
        ReadEmail email = tnef("text", huge);
        assertThat(email.attachments()).extracting(EmailAttachment::name).containsExactly("winmail.dat");
        assertThat(email.defects()).contains("container-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 Gr\\'fc\\'dfe aus K\\u246 ?ln\\par zwei}",
                "{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Gr\\'fc\\'dfe aus K\\'f6ln{\\*\\htmltag0 <br>}"
                        + "\\par zwei}"
            })
    void rich_text_becomes_plain(String rtf) {
        assertThat(RtfText.of(rtf)).isEqualTo("Grüße aus Köln\nzwei");
    }

    private static ReadEmail signed(String type, byte[] container) {
        return mail(
                "Subject: s\nContent-Type: " + type + "\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encodeToString(container));
    }

    private static byte[] wrapped(byte[] container) {
        return ("Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(container))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] withSubject(byte[] mail) {
        return ("From: a@b.example\nSubject: s\n" + new String(mail, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] signed(byte[] content) throws CMSException, IOException {
        return new CMSSignedDataGenerator()
                .generate(new CMSProcessableByteArray(content), true)
                .getEncoded();
    }

    private static ReadEmail tnef(String text, byte[] container) {
        return mail(
                "Subject: s\nContent-Type: multipart/mixed; boundary=b",
                "--b\n\n" + text + "\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(container) + "\n--b--\n");
    }
}
