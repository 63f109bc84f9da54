package io.stellwerk.escalation.textmodules;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.escalation.Parallel;
import io.stellwerk.messaging.Database;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two administrators keep the same text modules. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class TextModulesIT {

    private static final String MODULES = "/api/escalation/v1/text-modules";
    private static final String HELLO = "Hello {customer.name}";

    private final String id = "greeting-" + UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void text_modules_areAdded_changed_listed_andRemoved_andEachIsWrittenDown() {
        put(id, null, HELLO).statusCode(200).header("ETag", "\"1\"").body("revision", equalTo(1));
        put(id, "\"1\"", "  Good morning {customer.name}\\r\\n ")
                .statusCode(200)
                .body("body.en", equalTo("Good morning {customer.name}"))
                .header("ETag", "\"2\"");

        String one = "textModules.find { it.id == '" + id + "' }.";
        given().get(MODULES)
                .then()
                .statusCode(200)
                .body(one + "title.de", equalTo("Gruß"))
                .body(one + "title.en", equalTo("Greeting"))
                .body(one + "revision", equalTo(2))
                .body("placeholders", hasItems("{customer.name}", "{ticket.number}", "{agent.name}"));
        given().get(MODULES + "?language=de")
                .then()
                .body(one + "body.de", equalTo("Guten Tag"))
                .body(one + "body.en", equalTo(null));
        remove("\"2\"").statusCode(204);
        given().get(MODULES).then().body("textModules.id", not(hasItem(id)));
        AuditProbe.await("escalation", id, "text-module.remove", "text-module.change", "text-module.add")
                .body("entries[2].after.'body.en'", equalTo(HELLO))
                .body("entries[1].before.'body.en'", equalTo(HELLO))
                .body("entries[1].after.'body.en'", equalTo("Good morning {customer.name}"))
                .body("entries[0].before.category", equalTo("greetings"));
    }

    @Test
    void text_module_ofAnotherAdministrator_isNotOverwritten() {
        put(id, null, "one").statusCode(200);
        put(id, "\"1\"", "two").statusCode(200);

        assertProblem(put(id, "\"1\"", "three"), 412, "STALE_TEXT_MODULE");
        assertProblem(put(id, null, "four"), 412, "STALE_TEXT_MODULE");
        assertProblem(put(id, "\"drop table\"", "five"), 412, "STALE_TEXT_MODULE");
        assertProblem(remove("\"1\""), 412, "STALE_TEXT_MODULE");
        remove("\"2\"").statusCode(204);
        assertProblem(put(id, "\"2\"", "six"), 412, "STALE_TEXT_MODULE");
        assertProblem(remove("\"2\""), 404, "TEXT_MODULE_NOT_FOUND");
        assertProblem(
                given().header("If-Match", "\"1\"").delete(MODULES + "/A_B").then(), 404, "TEXT_MODULE_NOT_FOUND");
        AuditProbe.await("escalation", id, "text-module.remove", "text-module.change", "text-module.add");
    }

    @Test
    void one_alone_adds_whenSeveralDoAtOnce() {
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        Runnable add = () -> statuses.add(put(id, null, HELLO).extract().statusCode());

        Parallel.run(add, add, add, add);

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void put_isRefused_whenItSaysNotWhatItSaw_orCannotBeKept() {
        assertProblem(request("{}").put(MODULES + "/" + id).then(), 422, "INVALID_TEXT_MODULE", "body");
        assertProblem(
                given().contentType(ContentType.JSON)
                        .body(body(HELLO))
                        .put(MODULES + "/" + id)
                        .then(),
                428,
                "PRECONDITION_REQUIRED");
        assertProblem(given().delete(MODULES + "/" + id).then(), 428, "PRECONDITION_REQUIRED");
        assertProblem(put("Upper", null, HELLO), 422, "INVALID_TEXT_MODULE", "id");
        assertProblem(put(id, null, "{customer.nmae}"), 422, "INVALID_TEXT_MODULE", "body.en");
        assertProblem(put(id, null, "a\\u0000b"), 422, "INVALID_TEXT_MODULE", "body.en");
        assertProblem(put(id, null, "\\ud800"), 422, "INVALID_TEXT_MODULE", "body.en");
        assertProblem(put(id, null, "x".repeat(5_001)), 422, "INVALID_TEXT_MODULE", "body.en");
        assertProblem(given().get(MODULES + "?language=fr").then(), 422, "INVALID_PARAMETER", "language");
    }

    @Test
    void text_modules_haveALimit() throws Throwable {
        String many = "many-" + UUID.randomUUID();
        sql(
                "insert into text_modules select :many || n, 'a', 'a', 'a', 'a', 'a', 1 from generate_series(1, 500) n",
                many);
        try {
            assertProblem(put(id, null, HELLO), 409, "TOO_MANY_TEXT_MODULES");
        } finally {
            sql("delete from text_modules where id like :many || '%'", many);
        }
        put(id, null, HELLO).statusCode(200);
    }

    private void sql(String statement, String many) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.inTransaction(
                transaction -> transaction.sql(statement).with("many", many).update()));
    }

    private static RequestSpecification request(String body) {
        return given().contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(body);
    }

    private static String body(String english) {
        return """
                {"category": "greetings", "title": {"de": "Gruß", "en": "Greeting"}, "body": {"de": "Guten Tag", "en": "%s"}}""".formatted(english);
    }

    private static ValidatableResponse put(String id, String etag, String english) {
        return (etag == null
                        ? request(body(english))
                        : given().contentType(ContentType.JSON)
                                .header("If-Match", etag)
                                .body(body(english)))
                .put(MODULES + "/" + id)
                .then();
    }

    private ValidatableResponse remove(String etag) {
        return given().header("If-Match", etag).delete(MODULES + "/" + id).then();
    }
}
