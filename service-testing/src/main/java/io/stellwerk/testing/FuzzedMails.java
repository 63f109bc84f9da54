package io.stellwerk.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Mails as they are, and as a few random changes leave them. */
public final class FuzzedMails {
    private static final int MAX_CHANGES = 8;
    private static final int MAX_LENGTH = 300_000;
    private static final int MAX_REPEATS = 20_000;

    /** A way to damage a mail. */
    public static final List<String> WORDS = List.of(
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

    /** The mails in a folder. */
    public FuzzedMails(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails, unchanged. */
    public List<byte[]> corpus() {
        return List.copyOf(corpus);
    }

    /** One of the mails with up to eight changes. */
    public byte[] mutated(Random random) {
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
}
