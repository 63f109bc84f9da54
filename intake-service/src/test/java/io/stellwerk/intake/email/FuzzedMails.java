package io.stellwerk.intake.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/** Mails of the tests, and what becomes of them under a few random changes. */
final class FuzzedMails {
    private static final int MAX_CHANGES = 8;
    private static final int MAX_LENGTH = 300_000;
    private static final int MAX_REPEATS = 20_000;

    /** What damages a mail. */
    static final List<String> WORDS = List.of(
            "\0",
            "\u00ff\u00fe",
            "\n\n",
            "\r",
            "\r\n\r\n",
            "\n\t",
            "\u001b$B",
            "=?utf-8?Q?=C3?=",
            "=?utf-8?B?",
            "?=",
            "--b",
            "--",
            "<i>",
            "<table><tr><td>",
            "<ol start=-1><li>",
            "</",
            "<!--",
            "<style>",
            "<a href=https://x.example>",
            "<img src=cid:a>",
            "<p style=\"display:none\">",
            "<blockquote>",
            "&#55296;",
            "&#0;",
            "&nbsp;",
            "> ",
            "From: ",
            "Content-Type: text/html\n",
            "Content-Type: multipart/mixed; boundary=b\n",
            "Content-Type: message/rfc822\n",
            "Content-Type: text/calendar\n",
            "Content-Type: application/ms-tnef\n",
            "Content-Type: application/pkcs7-mime\n",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n",
            "; charset=utf-16\n",
            "; charset=utf-7\n",
            "; format=flowed; delsp=yes\n",
            "Reply-To: a@b\n",
            "To: \"a\" <a@b>, (c\n",
            "@xn--",
            "\u00e4\u00f6",
            "=",
            "=3D=\n",
            "AAAA",
            "BEGIN:VEVENT\n",
            "DTSTART:",
            "RRULE:FREQ=SECONDLY\n",
            "Subject: Re: [SW-1000041]\n",
            "\"",
            "(",
            "<",
            "\u0080\u0000\u0000\u0000",
            "x\u009f>\"");

    private final List<byte[]> corpus = new ArrayList<>();

    FuzzedMails() {
        try (Stream<Path> files =
                Files.list(Path.of(FuzzedMails.class.getResource("/mail").toURI()))) {
            for (Path file : files.sorted().toList()) {
                corpus.add(Files.readAllBytes(file));
            }
            corpus.addAll(containers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    List<byte[]> corpus() {
        return corpus;
    }

    byte[] mutated(Random random) {
        byte[] mail = corpus.get(random.nextInt(corpus.size()));
        for (int changes = 1 + random.nextInt(MAX_CHANGES); changes > 0; changes--) {
            mail = changed(mail, random);
            mail = mail.length > MAX_LENGTH ? Arrays.copyOf(mail, MAX_LENGTH) : mail;
        }
        return mail;
    }

    private byte[] changed(byte[] mail, Random random) {
        int from = random.nextInt(mail.length + 1);
        int to = Math.min(
                mail.length, from + (random.nextInt(4) == 0 ? random.nextInt(mail.length + 1) : random.nextInt(40)));
        return switch (random.nextInt(7)) {
            case 0 -> spliced(mail, from, from, word(random));
            case 1 -> spliced(mail, from, to, new byte[0]);
            case 2 -> spliced(mail, from, from, Arrays.copyOfRange(mail, from, to));
            case 3 -> spliced(mail, from, Math.min(mail.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            case 4 ->
                spliced(
                        mail,
                        from,
                        from,
                        repeated(random.nextBoolean() ? word(random) : Arrays.copyOfRange(mail, from, to), random));
            case 5 -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int start = random.nextInt(other.length);
                yield spliced(mail, from, to, Arrays.copyOfRange(other, start, other.length));
            }
            default -> spliced(mail, from, to, word(random));
        };
    }

    private static byte[] word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()))
                .getBytes(random.nextInt(4) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private static byte[] repeated(byte[] piece, Random random) {
        int times = Math.min(random.nextInt(MAX_REPEATS), MAX_LENGTH / Math.max(1, piece.length));
        byte[] much = new byte[times * piece.length];
        for (int i = 0; i < much.length; i++) {
            much[i] = piece[i % piece.length];
        }
        return much;
    }

    private static byte[] spliced(byte[] mail, int from, int to, byte[] middle) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream(mail.length + middle.length);
        spliced.write(mail, 0, from);
        spliced.writeBytes(middle);
        spliced.write(mail, to, mail.length - to);
        return spliced.toByteArray();
    }

    private static List<byte[]> containers() throws IOException, CMSException {
        byte[] signed = new CMSSignedDataGenerator()
                .generate(
                        new CMSProcessableByteArray(
                                "Content-Type: text/plain\n\nHello".getBytes(StandardCharsets.US_ASCII)),
                        true)
                .getEncoded();
        byte[] tnef =
                new Tnef().text("Hello").file("a.txt", new byte[] {65, 66}).bytes();
        return List.of(
                part("application/pkcs7-mime; smime-type=signed-data", signed, true),
                part("application/pkcs7-mime; smime-type=signed-data", signed, false),
                part("application/ms-tnef; name=winmail.dat", tnef, true),
                part("application/ms-tnef; name=winmail.dat", tnef, false),
                part(
                        "text/calendar",
                        ("BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART;TZID=Europe/Berlin:"
                                        + "20270501T080000\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n")
                                .getBytes(StandardCharsets.US_ASCII),
                        false),
                part(
                        "text/html; charset=utf-8",
                        ("<ol><li>a<li>b<ol type=i><li>c</ol></ol><s>x</s><a href=https://x.example>y</a>"
                                        + "<div style='display:none'>z</div><img src=cid:a@b><table><tr><td>1<td>2</table>")
                                .getBytes(StandardCharsets.US_ASCII),
                        false),
                part(
                        "text/plain; format=flowed; delsp=yes",
                        "a \n> b \n>c\n-- \nd".getBytes(StandardCharsets.US_ASCII),
                        false));
    }

    private static byte[] part(String type, byte[] content, boolean encoded) throws IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(("From: a@b.example\nReply-To: c@d.example\nCc: e@f.example\nSubject: s\nContent-Type: " + type
                        + (encoded ? "\nContent-Transfer-Encoding: base64" : "") + "\n\n")
                .getBytes(StandardCharsets.US_ASCII));
        mail.write(encoded ? Base64.getMimeEncoder().encode(content) : content);
        return mail.toByteArray();
    }
}
