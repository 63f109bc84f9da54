package io.stellwerk.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads mails that were damaged at random: each is read or refused, in bounded time and memory, and what comes out can be
 * stored. {@code -Dstellwerk.fuzz.inputs} says how many are tried, {@code -Dstellwerk.fuzz.seed} which.
 */
class MailFuzzTest {
    private static final int INPUTS = Integer.getInteger("stellwerk.fuzz.inputs", 400);
    private static final long SEED = Long.getLong("stellwerk.fuzz.seed", 20_261_129L);
    private static final long MOST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    @Test
    void whatever_comes_is_read_or_refused() {
        FuzzedMails mails = new FuzzedMails();
        mails.corpus().forEach(MailFuzzTest::read); // the first use of a library is not what a mail costs
        for (int i = 0; i < INPUTS; i++) {
            long seed = SEED + i;
            check(mails.mutated(new Random(seed)), "-Dstellwerk.fuzz.inputs=1 -Dstellwerk.fuzz.seed=" + seed);
        }
    }

    /** A check that lets everything pass would be worth nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\ud800", "\udc00x"})
    void text_that_cannot_be_stored_would_be_noticed(String text) {
        assertThat(isStorable(text)).isFalse();
        assertThat(isStorable("\ud83d\ude00 ok")).isTrue();
    }

    private static void check(byte[] raw, String again) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long nanos = ProcessorTime.of(() -> read(raw, again));
        assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).as(again).isLessThan(MOST_BYTES);
        if (nanos >= MOST_NANOS) {
            nanos = Math.min(nanos, ProcessorTime.of(() -> read(raw, again))); // the compiler may have had its turn
        }
        assertThat(nanos).as(again).isLessThan(MOST_NANOS);
    }

    private static void read(byte[] raw) {
        read(raw, "unchanged");
    }

    private static void read(byte[] raw, String again) {
        try {
            ReadEmail email = EmailReader.read(raw, Mails.DESK);
            assertThat(words(email)).as(again).allMatch(MailFuzzTest::isStorable);
            assertThat(email.subject().length()).as(again).isLessThanOrEqualTo(998);
            assertThat(email.body().length()).as(again).isLessThanOrEqualTo(BodyText.MAX_LENGTH);
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
                                .flatMap(MailFuzzTest::named),
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

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
