package io.stellwerk.intake.search;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.TestIdentity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket is found by whatever somebody remembers of it. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class SearchIT {

    /** A word that no other test uses, and that no language knows. */
    private final String own = new Random()
            .ints(12, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .insert(0, "q")
            .toString();

    @Test
    void ticket_isFound_byOtherFormsOfItsWords() {
        String ticket = opened(own + " Die Drucker im dritten Stock druckten heute leere Seiten.");
        String english = opened(own + " The printers were printing empty pages.");

        assertThat(tickets(own + " drucken Seite")).containsExactly(ticket);
        assertThat(tickets(own + " print page")).containsExactly(english);
        assertThat(tickets(own)).containsExactly(english, ticket);
        assertThat(tickets(own + " -drucker")).containsExactly(english);
        assertThat(tickets("\"" + own + " Die Drucker\"")).containsExactly(ticket);
        assertThat(tickets(own + " scanner")).isEmpty();
    }

    @Test
    void ticket_isFound_byItsNumber_itsCustomerAndItsFiles() {
        String address = newAddress();
        JsonPath receipt = Service.postMail("""
                        From: Ellen %s <%s>
                        Subject: VPN
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        See the file.
                        --b
                        Content-Type: application/pdf
                        Content-Disposition: attachment; filename="invoice_%s.2026-11.pdf"

                        x
                        --b--
                        """.formatted(own, address, own).replace("\n", "\r\n"))
                .extract()
                .jsonPath();
        String ticket = receipt.getString("ticketId");

        assertThat(tickets(receipt.getString("ticketNumber").toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(ticket);
        assertThat(tickets(address)).containsExactly(ticket);
        assertThat(tickets("ellen " + own)).containsExactly(ticket);
        assertThat(tickets("invoice " + own)).containsExactly(ticket);
        assertThat(tickets("invoice_" + own + ".2026-11.pdf")).containsExactly(ticket);
    }

    @Test
    void excerpt_showsTheWords_andStaysText() {
        opened("Hello. <b>" + own + "</b> \uE000does\uE001 not work. " + "More words follow here. ".repeat(40));

        JsonPath found = search(own).extract().jsonPath();

        String excerpt = found.getString("tickets[0].newest.excerpt");
        int start = found.getInt("tickets[0].newest.marks[0].start");
        int length = found.getInt("tickets[0].newest.marks[0].length");
        assertThat(excerpt.substring(start, start + length)).isEqualTo(own);
        assertThat(excerpt).hasSizeLessThan(400).doesNotContain("\uE000", "\uE001");
    }

    @Test
    void pages_followEachOther_untilAllWasFound() {
        List<String> opened = List.of(opened(own + " one"), opened(own + " two"), opened(own + " three"));

        JsonPath first = given().queryParam("q", own)
                .queryParam("limit", 2)
                .get("/api/intake/v1/search")
                .then()
                .statusCode(200)
                .body("nextCursor", notNullValue())
                .extract()
                .jsonPath();
        given().queryParam("q", own)
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/api/intake/v1/search")
                .then()
                .body("tickets.ticketId", equalTo(opened.subList(0, 1)));
        assertThat(first.getList("tickets.ticketId")).isEqualTo(List.of(opened.get(2), opened.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table message; --",
                "\"",
                "\\",
                "die der das",
                "-",
                "or or",
                "(((",
                ":*",
                "\u202e\ud83d\ude00",
                "%"
            })
    void query_ofAnyCharacters_isAnswered(String query) {
        search(query);
    }

    @Test
    void query_isRefused_whenItIsMissingOrTooLong() {
        assertProblem(given().get("/api/intake/v1/search").then(), 422, "INVALID_PARAMETER", "q");
        assertProblem(found(" "), 422, "INVALID_PARAMETER", "q");
        assertProblem(found("x".repeat(201)), 422, "INVALID_PARAMETER", "q");
        assertProblem(found("a\0b"), 422, "INVALID_PARAMETER", "q");
        assertProblem(
                given().get("/api/intake/v1/search?q=a&cursor=7&limit=0").then(), 422, "INVALID_PARAMETER", "cursor");
    }

    @Test
    void words_areShown_toThoseWhoMayReadConversations() {
        given().header("Authorization", "Bearer " + TestIdentity.token("kai", "channel", "consumer"))
                .queryParam("q", own)
                .get("/api/intake/v1/search")
                .then()
                .statusCode(403);
        search(own).body("tickets", hasSize(0));
    }

    @Test
    void message_ofAnySize_isFoundByItsBeginning() {
        String ticket = opened(own + " "
                + "Donaudampfschifffahrt%d ".repeat(3000).formatted((Object[])
                        java.util.stream.IntStream.range(0, 3000).boxed().toArray(Integer[]::new)));

        assertThat(tickets(own)).containsExactly(ticket);
    }

    private String opened(String text) {
        return Service.post("/web-requests", webRequest(newAddress()).put("text", text))
                .statusCode(201)
                .extract()
                .path("ticketId");
    }

    private static List<String> tickets(String query) {
        return search(query).extract().jsonPath().getList("tickets.ticketId");
    }

    private static ValidatableResponse search(String query) {
        return found(query).statusCode(200);
    }

    private static ValidatableResponse found(String query) {
        return given().queryParam("q", query).get("/api/intake/v1/search").then();
    }
}
