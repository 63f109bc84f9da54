package io.stellwerk.escalation.collaboration;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.messaging.Database;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who work side by side lose no word, and see each other. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class CollaborationIT {

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final String anna = "anna-" + UUID.randomUUID();
    private final String ben = "ben-" + UUID.randomUUID();
    private final TicketOnTheWire ticket = aTicket();

    @Inject
    Database database;

    @BeforeEach
    void aTicketWaits() {
        service.queue(ticket);
    }

    @Test
    void draft_isKept_forItsAuthorAlone() {
        String words = "Grüße\u0000 😀 <script>alert(1)</script>\n";
        save(anna, null, words).statusCode(204).header("ETag", "\"1\"");

        by(anna).get(draft())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("action", equalTo("reply"))
                .body("fields.text", equalTo(words.replace("\u0000", "")));
        by(ben).get(draft()).then().statusCode(404).body("code", equalTo("DRAFT_NOT_FOUND"));
        by(anna).get("/api/escalation/v1/drafts").then().body("drafts.ticketId", contains(ticket.id()));
        by(ben).get("/api/escalation/v1/drafts").then().body("drafts", empty());
    }

    @Test
    void draft_ofAnotherWindow_isNotOverwritten() {
        save(anna, null, "one").statusCode(204);
        save(anna, "\"1\"", "two").statusCode(204).header("ETag", "\"2\"");

        save(anna, "\"1\"", "three").statusCode(412).body("code", equalTo("STALE_DRAFT"));
        save(anna, null, "four").statusCode(412).body("code", equalTo("STALE_DRAFT"));
        save(anna, "\"drop table\"", "five").statusCode(412);

        by(anna).get(draft()).then().body("fields.text", equalTo("two"));
        save(ben, null, "his own").statusCode(204);
    }

    @Test
    void draft_thatWasDiscarded_isGone_andDiscardingIsSafeToRepeat() {
        save(anna, null, "one").statusCode(204);

        by(anna).delete(draft()).then().statusCode(204);
        by(anna).delete(draft()).then().statusCode(204);

        by(anna).get(draft()).then().statusCode(404);
        save(anna, "\"1\"", "two").statusCode(412);
    }

    @Test
    void draft_thatCannotBeKept_isRefusedInWords() {
        String body = "{\"action\": \"reply\", \"fields\": {\"text\": \"x\"}}";
        putDraft(anna, null, body, "").statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        refused("{\"action\": \"DROP\", \"fields\": {\"text\": \"x\"}}", "action");
        refused("{\"action\": \"reply\", \"fields\": {}}", "fields");
        refused("{\"action\": \"reply\", \"fields\": {\"text\": \"\\ud800\"}}", "fieldsStorable");
        refused(
                "{\"action\": \"reply\", \"fields\": {\"a\": \"%1$s\", \"b\": \"%1$s\"}}".formatted("x".repeat(90_000)),
                "fieldsShortEnough");
        by(anna).header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .put(ServiceUnderTest.TICKETS + "/" + UUID.randomUUID() + "/draft")
                .then()
                .statusCode(404)
                .body("code", equalTo("TICKET_NOT_FOUND"));
    }

    @Test
    void drafts_haveALimit_forEachPerson() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.inTransaction(
                transaction -> transaction.sql("""
                        insert into drafts (agent, ticket_id, action, fields, revision, saved_at)
                        select :agent, gen_random_uuid(), 'reply', '{}', 1, now() from generate_series(1, 200)""").with("agent", anna).update()));

        save(anna, null, "one too many").statusCode(409).body("code", equalTo("TOO_MANY_DRAFTS"));
        save(ben, null, "his first").statusCode(204);
    }

    @Test
    void visitors_seeEachOther_untilTheyLeave() {
        visit(anna, "READING").body("others", empty());
        visit(ben, "WRITING").body("others.agent", contains(anna)).body("others[0].doing", equalTo("READING"));
        visit(anna, "READING")
                .body("others.agent", contains(ben))
                .body("others[0].doing", equalTo("WRITING"))
                .body("others[0].name", equalTo("Person " + ben));

        by(ben).delete(visit()).then().statusCode(204);

        visit(anna, "READING").body("others", empty());
    }

    @Test
    void visitor_whoIsSilent_hasLeft() throws Throwable {
        visit(ben, "WRITING");
        VertxContextSupport.subscribeAndAwait(() -> database.inTransaction(transaction -> transaction
                .sql("update visits set seen_at = seen_at - interval '41 s' where agent = :agent")
                .with("agent", ben)
                .update()));

        visit(anna, "READING").body("others", empty());
    }

    @Test
    void visit_thatCannotBeRead_isRefused() {
        putVisit(anna, "{}").statusCode(422).body("errors.field", hasItem("doing"));
        putVisit(anna, "{\"doing\": \"SLEEPING\"}").statusCode(400);
        by(anna).contentType(ContentType.JSON)
                .body(Map.of("doing", "READING"))
                .put(ServiceUnderTest.TICKETS + "/" + UUID.randomUUID() + "/visit")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse save(String agent, String seen, String text) {
        return by(agent)
                .header(seen == null ? "If-None-Match" : "If-Match", seen == null ? "*" : seen)
                .contentType(ContentType.JSON)
                .body(Map.of("action", "reply", "fields", Map.of("text", text)))
                .put(draft())
                .then();
    }

    private void refused(String body, String field) {
        putDraft(anna, "*", body, "If-None-Match")
                .statusCode(422)
                .body("code", equalTo("INVALID_DRAFT"))
                .body("errors.field", hasItem(field));
    }

    private ValidatableResponse putDraft(String agent, String value, String body, String header) {
        RequestSpecification request = by(agent).contentType(ContentType.JSON).body(body);
        return (value == null ? request : request.header(header, value))
                .put(draft())
                .then();
    }

    private ValidatableResponse visit(String agent, String doing) {
        return putVisit(agent, "{\"doing\": \"" + doing + "\"}").statusCode(200);
    }

    private ValidatableResponse putVisit(String agent, String body) {
        return by(agent).contentType(ContentType.JSON).body(body).put(visit()).then();
    }

    private static RequestSpecification by(String agent) {
        return given().header("Authorization", "Bearer " + TestIdentity.token(agent, "agent"));
    }

    private String draft() {
        return ServiceUnderTest.TICKETS + "/" + ticket.id() + "/draft";
    }

    private String visit() {
        return ServiceUnderTest.TICKETS + "/" + ticket.id() + "/visit";
    }
}
