package io.stellwerk.intake;

import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a keyboard or an address book puts around a field is not part of it. */
@QuarkusTest
class BlanksAroundFieldsIT {

    @ParameterizedTest
    @ValueSource(strings = {"%s ", " %s", "%s\u00a0", "\u200b%s\r\n", "\u202a%s\u202c\t"})
    void post_opensTicketOfTheCustomer_whenAKeyboardPutsBlanksAroundTheAddress(String typed) {
        // Given
        int digits = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        String email = newAddress();

        // When
        String ticketId = Service.post(
                        "/web-requests",
                        webRequest(typed.formatted(email))
                                .put("name", "Ina\u00a0")
                                .put("phone", " 040 " + digits + "\u202c"))
                .statusCode(201)
                .extract()
                .path("ticketId");

        // Then
        Service.conversation(ticketId)
                .body("customer.emails", contains(email))
                .body("customer.name", equalTo("Ina"))
                .body("customer.phones", contains("+4940" + digits));
    }
}
