package io.stellwerk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.stellwerk.mail.text.Text;
import io.stellwerk.testing.FuzzedMails;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Reads any bytes as a mail, and fails unless they are read or refused in bounded time and memory and can be stored. */
public final class MailFuzzTarget {
    private static final long MOST_NANOS = Duration.ofSeconds(1).toNanos();

    /** Allocated for 300 KB in all, not held at once. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private MailFuzzTarget() {}

    /** Called by Jazzer at first: the first use of a library is not what a mail costs. */
    public static void fuzzerInitialize() {
        mails().corpus().forEach(MailFuzzTarget::read);
    }

    /** Called by Jazzer with each input. */
    public static void fuzzerTestOneInput(byte[] raw) {
        check(raw, raw.length + " bytes");
    }

    static FuzzedMails mails() {
        return new FuzzedMails(Path.of("src/test/resources/mail"));
    }

    /** Reads the bytes, and fails with the given words about how to do it again. */
    public static void check(byte[] raw, String again) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = ProcessorTime.of(() -> read(raw, again));
        assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).as(again).isLessThan(MOST_BYTES);
        if (nanos >= MOST_NANOS) {
            nanos = Math.min(nanos, ProcessorTime.of(() -> read(raw, again))); // the compiler may have had its turn
        }
        assertThat(nanos).as(again).isLessThan(MOST_NANOS);
    }

    static void read(byte[] raw) {
        read(raw, "unchanged");
    }

    private static void read(byte[] raw, String again) {
        try {
            ReadEmail email = EmailReader.read(raw, Mails.DESK);
            assertThat(words(email)).as(again).allMatch(MailFuzzTarget::isStorable);
            assertThat(email.subject().length()).as(again).isLessThanOrEqualTo(998);
            assertThat(email.body().length()).as(again).isLessThanOrEqualTo(Text.MAX_LENGTH);
            assertThat(email.messageKey().length()).as(again).isLessThanOrEqualTo(998);
            assertThat(email.attachments()).as(again).hasSizeLessThanOrEqualTo(400);
        } catch (NotAnEmail refused) {
            assertThat(refused).as(again).hasMessageNotContaining("@");
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(again, e);
        }
    }

    private static List<String> words(ReadEmail email) {
        return Stream.of(
                        Stream.of(email.subject(), email.text(), email.body(), email.messageKey()),
                        Stream.ofNullable(email.html()),
                        Stream.ofNullable(email.quoted()),
                        Stream.ofNullable(email.signature()),
                        Stream.of(email.from(), email.to(), email.cc(), email.replyTo())
                                .flatMap(MailFuzzTarget::named),
                        email.attachments().stream().flatMap(file -> Stream.of(file.name(), file.contentType())))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> named(Object addresses) {
        List<?> all = addresses instanceof List<?> several ? several : List.of(addresses);
        return all.stream()
                .map(EmailAddress.class::cast)
                .flatMap(one -> Stream.of(one.address(), one.name() == null ? "" : one.name()));
    }

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
