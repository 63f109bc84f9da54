package io.stellwerk.notification.suppression;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.suppression.DeliveryReport.Recipient;
import io.stellwerk.notification.suppression.DeliveryReport.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {

    private static final String ANNA = "anna@kunde.example";
    private static final String MAIL = "<sw.to-anna@desk.example>";
    private static final Recipient DELAYED = new Recipient(ANNA, null, "delayed", "4.4.1", false);
    private static final Recipient FAILED = new Recipient(ANNA, null, "failed", "5.1.1", true);
    private static final Recipient OTHER = new Recipient("ben@other.example", null, "failed", "5.1.1", true);

    @Test
    void of_several_words_about_one_recipient_the_final_one_counts() {
        assertThat(about(NOW, DELAYED, FAILED).recipient()).isEqualTo(FAILED);
        assertThat(about(NOW, FAILED, DELAYED).recipient()).isEqualTo(FAILED);
        assertThat(about(NOW, FAILED, DELAYED).verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(about(NOW, DELAYED).verdict()).isEqualTo(Verdict.NOT_FINAL);
    }

    @Test
    void a_report_of_the_tenth_day_still_counts() {
        Instant sent = NOW.minus(Duration.ofDays(10));

        assertThat(about(sent, FAILED).verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(about(sent.minusSeconds(1), FAILED).verdict()).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void where_nobody_is_meant_the_first_that_is_named_is_shown() {
        assertThat(about(NOW, OTHER).recipient()).isEqualTo(OTHER);
        assertThat(report(OTHER, FAILED).judge(null).recipient()).isEqualTo(OTHER);
    }

    private static DeliveryReport.Judged about(Instant sent, Recipient... recipients) {
        return report(recipients).judge(new SentMail(new UUID(6, 6), TICKET, MAIL, ANNA, sent));
    }

    private static DeliveryReport report(Recipient... recipients) {
        return new DeliveryReport(new UUID(5, 5), TICKET, MAIL, List.of(recipients), NOW);
    }
}
