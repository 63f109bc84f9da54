package io.stellwerk.intake.email;

import io.stellwerk.mail.EmailReader;
import io.stellwerk.mail.FileLimits;
import io.stellwerk.mail.Mailbox;
import io.stellwerk.mail.NotAnEmail;
import io.stellwerk.mail.ReadEmail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Reads eight mails of 30 MB at once as intake does: as many bodies in memory as may be in flight, read as there is room.
 * Ends with an error if the heap is not enough.
 */
final class LargestMails {
    private static final int MAX_MAIL = 30_000_000;
    private static final int MAX_IN_FLIGHT = 32 * 1024 * 1024;
    private static final int MAILS = 8;

    /** What the rest of the service takes. */
    private static final byte[] SERVICE = new byte[40 * 1024 * 1024];

    private static final FileLimits LIMITS = new FileLimits(10L * 1024 * 1024, 25L * 1024 * 1024);
    private static final Mailbox MAILBOX = new DeskAddress("support@desk.example", "desk.example").mailbox();
    private static final ReadingRoom ROOM = new ReadingRoom(Runtime.getRuntime().maxMemory() / 3);
    private static final Semaphore IN_FLIGHT = new Semaphore(MAX_IN_FLIGHT);

    private LargestMails() {}

    enum Kind {
        CYRILLIC("Content-Type: text/plain\n\nж", "some words in a long line and so on\n", ""),
        ATTACHMENT(
                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\nContent-Type: application/pdf; name=a.pdf\n"
                        + "Content-Transfer-Encoding: base64\n\n",
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpBQkNERUZHSElKS0xNTk9QUVJT\n",
                "--b--\n"),
        FILES(
                "Content-Type: multipart/mixed; boundary=b\n\n",
                "--b\nContent-Type: image/png; name=a.png\n\n" + "x".repeat(9_000_000) + "\n",
                "--b--\n"),
        MANY_PARTS("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\n" + "text ".repeat(40) + "\n", ""),
        HTML("Content-Type: text/html\n\n", "<p><i>one</i> <b>two</b> ", ""),
        UNBROKEN(
                "Content-Type: text/html; charset=utf-16\nContent-Transfer-Encoding: quoted-printable\n\n", "=00x", ""),
        WITHOUT_BOUNDARY("Content-Type: multipart/mixed\n\n--c\nSubject: x\n\n", "text of a part\n", ""),
        UUENCODED("Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n", "M" + "0V%T".repeat(15) + "\n", "end\n"),
        OLD_LINES("Content-Type: text/plain\r\r", "a line\r", "");

        private final String start;
        private final String piece;
        private final String end;

        Kind(String start, String piece, String end) {
            this.start = "From: a@b.example\nSubject: large\n" + start;
            this.piece = piece;
            this.end = end;
        }

        byte[] mail() {
            byte[] head = (this == OLD_LINES ? start.replace('\n', '\r') : start).getBytes(StandardCharsets.UTF_8);
            byte[] repeated = piece.getBytes(StandardCharsets.UTF_8);
            byte[] tail = end.getBytes(StandardCharsets.UTF_8);
            int times = (MAX_MAIL - head.length - tail.length) / repeated.length;
            byte[] mail = new byte[head.length + times * repeated.length + tail.length];
            System.arraycopy(head, 0, mail, 0, head.length);
            for (int i = 0; i < times; i++) {
                System.arraycopy(repeated, 0, mail, head.length + i * repeated.length, repeated.length);
            }
            System.arraycopy(tail, 0, mail, mail.length - tail.length, tail.length);
            return mail;
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Kind> kinds = arguments[0].equals("ALL") ? List.of(Kind.values()) : List.of(Kind.valueOf(arguments[0]));
        try (ExecutorService threads = Executors.newFixedThreadPool(MAILS)) {
            List<Future<Integer>> read = new ArrayList<>();
            for (int i = 0; i < Math.max(MAILS, kinds.size()); i++) {
                Kind kind = kinds.get(i % kinds.size());
                read.add(threads.submit(() -> read(kind)));
            }
            for (Future<Integer> one : read) {
                if (one.get() == 0) {
                    throw new IllegalStateException("a mail without text");
                }
            }
        }
        System.exit(SERVICE.length == 0 ? 1 : 0);
    }

    private static int read(Kind kind) throws InterruptedException, NotAnEmail {
        IN_FLIGHT.acquire(MAX_MAIL);
        try {
            byte[] raw = kind.mail();
            ReadEmail email = ROOM.read(raw.length, () -> EmailReader.read(raw, MAILBOX, LIMITS));
            return email.body().length() + email.attachments().size();
        } finally {
            IN_FLIGHT.release(MAX_MAIL);
        }
    }
}
