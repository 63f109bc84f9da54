package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.intake.Service;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A desk that trusts a mail server knows whose senders are forged. */
@QuarkusTest
@TestProfile(VerifiedSenderIT.TrustedServer.class)
class VerifiedSenderIT {

    @Test
    void mail_isMarked_byWhatTheTrustedServerSaysOfItsSender() {
        String address = newAddress();
        String domain = address.substring(address.indexOf('@') + 1);

        assertAuthentication(
                "Authentication-Results: mx.desk.example; dmarc=pass header.from=" + domain, address, "PASSED");
        assertAuthentication(
                "Authentication-Results: mx.evil.example; dmarc=pass header.from=" + domain, address, "FAILED");
    }

    private static void assertAuthentication(String results, String address, String expected) {
        String mail = results + "\r\nReceived: from out.kunde.example by mx.desk.example\r\nFrom: " + address
                + "\r\nTo: support@desk.example\r\nSubject: Drucker\r\nMessage-ID: <" + UUID.randomUUID()
                + "@kunde.example>\r\n\r\nEr druckt nicht.\r\n";
        String ticketId = Service.request()
                .contentType("message/rfc822")
                .body(mail)
                .post("/api/intake/v1/emails")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");
        Service.request()
                .get("/api/intake/v1/conversations/{id}", ticketId)
                .then()
                .statusCode(200)
                .body("messages[0].authentication", equalTo(expected));
    }

    /** Settings of such a desk. */
    public static class TrustedServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("desk.trusted-authserv-id", "mx.desk.example");
        }
    }
}
