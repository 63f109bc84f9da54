package io.stellwerk.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.attachments.Attachment.Refusal;
import io.stellwerk.intake.attachments.AttachmentPolicy.File;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail is accepted whatever hangs on it; files over a limit are recorded without their content. */
class AttachmentLimitsTest {
    private final AttachmentPolicy policy = new AttachmentPolicy(2, 10, 15, Set.of(".exe", "application/x-dosexec"));

    @Test
    void files_within_the_limits_are_kept_under_their_hash() {
        assertThat(decide(file("a.txt", 3))).singleElement().satisfies(kept -> {
            assertThat(kept.kept()).isTrue();
            assertThat(kept.sha256()).hasSize(64);
        });
    }

    @Test
    void a_file_over_a_limit_loses_its_content_but_not_its_description() {
        List<Attachment> decided = decide(file("big.pdf", 11), file("a.txt", 9), file("b.txt", 9), file("c.txt", 1));

        assertThat(decided)
                .extracting(Attachment::refusal)
                .containsExactly(Refusal.TOO_LARGE, null, Refusal.TOTAL_TOO_LARGE, null);
        assertThat(decided.getFirst().size()).isEqualTo(11);
        assertThat(decided.getFirst().content()).isEmpty();
    }

    @Test
    void more_files_than_allowed_are_too_many() {
        assertThat(decide(file("a", 1), file("b", 1), file("c", 1)))
                .extracting(Attachment::refusal)
                .containsExactly(null, null, Refusal.TOO_MANY);
    }

    @Test
    void what_runs_when_opened_is_refused_by_its_ending_or_type() {
        assertThat(decide(file("Rechnung.PDF.exe", 1), new File("x", "application/x-dosexec", new byte[1])))
                .extracting(Attachment::refusal)
                .containsOnly(Refusal.FORBIDDEN_TYPE);
    }

    private List<Attachment> decide(File... files) {
        return policy.apply(List.of(files), UUID::randomUUID);
    }

    private static File file(String name, int size) {
        return new File(name, "application/octet-stream", new byte[size]);
    }
}
