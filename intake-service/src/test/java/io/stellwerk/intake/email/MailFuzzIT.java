package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.FuzzSettings;
import io.stellwerk.testing.FuzzedMails;
import io.stellwerk.testing.WorkLimits;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged mails are answered, and whole ones taken after them. */
@QuarkusTest
@Tag("fuzz")
class MailFuzzIT {

    @Test
    void mail_opensItsTicket_afterAllThatChanceMade() {
        FuzzedMails mails = new FuzzedMails(Path.of("../mail-reader/src/test/resources/mail"));
        WorkLimits limits = new WorkLimits();
        int inputs = FuzzSettings.inputs(300);
        for (int i = 0; i < inputs; i++) {
            long seed = FuzzSettings.seed() + i;
            byte[] mail = mails.mutated(new Random(seed));
            limits.check(
                    "seed " + seed,
                    () -> assertThat(post(mail).statusCode())
                            .as("seed %d", seed)
                            .isIn(200, 201, 202, 400, 422));
        }

        String address = newAddress();
        Service.postMail("From: " + address + "\nSubject: Whole\nMessage-ID: <" + UUID.randomUUID()
                        + "@shop.example>\n\nThe till is out of paper.\n")
                .statusCode(201);
        limits.checkMemory();
    }

    private static Response post(byte[] mail) {
        return Service.request().contentType("message/rfc822").body(mail).post("/api/intake/v1/emails");
    }
}
