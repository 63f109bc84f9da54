package io.stellwerk.triage.knowledge;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.messaging.Database;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TopicProbe;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles are written, published, announced and found. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class KnowledgeIT {

    private static final String ARTICLES = ArticleRequests.ARTICLES;
    private static final String TOPIC = "triage.articles.v1";

    private final String id = "article-" + UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    SeedArticles seed;

    @Test
    void article_isWritten_published_changed_andRetired_andEachIsToldAndWrittenDown() {
        put(null, "First").statusCode(200).body("state", equalTo("DRAFT")).body("publishedVersion", nullValue());
        post("publish", "\"1\"").statusCode(200).body("state", equalTo("PUBLISHED"));
        String etag = put("\"1\"", "Second")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1))
                .extract()
                .header("ETag");
        post("publish", etag).statusCode(200).body("publishedVersion", equalTo(2));
        given().get(ARTICLES + id + "/versions")
                .then()
                .statusCode(200)
                .body("versions.version", contains(2, 1))
                .body("versions[0].author.id", equalTo("tom.reed"));
        given().get(ARTICLES + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("translations.en.title", equalTo("First"));
        post("retire", "\"2\"").statusCode(200).body("state", equalTo("RETIRED"));
        given().get(ARTICLES + id).then().body("translations.en.title", equalTo("Second"));

        AuditProbe.await(
                "triage", id, "article.retire", "article.publish", "article.save", "article.publish", "article.save");
        try (var probe = TopicProbe.onTestBroker()) {
            List<ReceivedRecord> told =
                    probe.await(TOPIC, id, records -> assertThat(records).hasSize(3));
            assertThat(told.get(1).payload()).contains("Second");
            assertThat(told.getLast().type()).isEqualTo("stellwerk.triage.article-retired.v1");
            told.forEach(one -> ContractCheck.ofType(one.type()).isValid(one.payload()));
        }
    }

    @Test
    void article_ofAnotherAuthor_isNotOverwritten() {
        String draft = put(null, "One").statusCode(200).extract().header("ETag");
        assertProblem(put(null, "Two"), 412, "STALE_ARTICLE");
        post("publish", "\"1\"").statusCode(200);

        assertProblem(put(draft, "Three"), 412, "STALE_ARTICLE");
        assertProblem(post("retire", draft), 412, "STALE_ARTICLE");
        assertProblem(post("retire", "\"drop table\""), 412, "STALE_ARTICLE");
        assertProblem(post("retire", null), 428, "PRECONDITION_REQUIRED");
        put("\"1\"", "One").statusCode(200).body("version", equalTo(1));
        given().header("If-None-Match", draft).get(ARTICLES + id).then().statusCode(200);
    }

    @Test
    void article_thatCannotBeKept_isRefused() {
        assertProblem(put(null, "a\\u0000b"), 422, "INVALID_ARTICLE", "translations.en.title");
        assertProblem(
                ArticleRequests.to(null).body("{}").put(ARTICLES + id).then(), 422, "INVALID_ARTICLE", "category");
        assertProblem(
                ArticleRequests.to(null)
                        .body(ArticleRequests.body("x"))
                        .put(ARTICLES + "search")
                        .then(),
                422,
                "INVALID_ARTICLE",
                "id");
        assertProblem(put("\"1\"", "none before"), 404, "ARTICLE_NOT_FOUND");
        assertProblem(given().get(ARTICLES + id).then(), 404, "ARTICLE_NOT_FOUND");
        assertProblem(given().get(ARTICLES + id + "/versions").then(), 404, "ARTICLE_NOT_FOUND");
        assertProblem(given().get(ARTICLES + "A..b").then(), 404, "ARTICLE_NOT_FOUND");
        assertProblem(post("publish", "\"1\""), 404, "ARTICLE_NOT_FOUND");
        ArticleRequests.to(null)
                .body(ArticleRequests.body("No summary").replace("\"How to.\"", "\"\""))
                .put(ARTICLES + id)
                .then()
                .statusCode(200);
        assertProblem(post("publish", "\"1\""), 422, "ARTICLE_INCOMPLETE", "translations.en.summary");
    }

    @Test
    void articles_areListed_byStateAndCategory_inPages() {
        put(null, "Listed").statusCode(200);
        given().get(ARTICLES + "?state=PUBLISHED&category=network&limit=200")
                .then()
                .statusCode(200)
                .body("articles.id", hasItem("wifi"))
                .body("articles.state.unique()", contains("PUBLISHED"))
                .body("articles.category.unique()", contains("network"));
        String first = given().get(ARTICLES + "?limit=1").then().extract().path("nextCursor");
        given().get(ARTICLES + "?limit=1&cursor=" + first)
                .then()
                .body("articles.findAll { it.id <= '" + first + "' }", empty());
        assertProblem(given().get(ARTICLES + "?cursor=A").then(), 422, "INVALID_PARAMETER", "cursor");
        assertProblem(given().get(ARTICLES + "?state=LOST").then(), 422, "INVALID_PARAMETER", "state");
    }

    @Test
    void articlesThatShip_areThereOnce_howeverManyInstancesStart_andStayAsTheDeskLeftThem() throws Throwable {
        String shipped = "vpn-slow";
        given().get(ARTICLES + shipped)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("version", equalTo(1))
                .body("author.name", equalTo("Stellwerk"));
        sql("delete from article_versions where article_id = :id", shipped);
        sql("delete from articles where id = :id", shipped);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> seeded();
            for (Future<Boolean> one : instances.invokeAll(List.of(start, start, start))) {
                assertThat(one.get()).isTrue();
            }
        }

        given().get(ARTICLES + shipped + "/versions").then().body("versions.version", contains(1));
        try (var probe = TopicProbe.onTestBroker()) {
            probe.await(TOPIC, shipped, told -> assertThat(told).hasSize(2));
        }
        given().header("If-Match", "\"1\"")
                .post(ARTICLES + shipped + "/retire")
                .then()
                .statusCode(200);
        seeded();
        given().get(ARTICLES + shipped).then().body("state", equalTo("RETIRED"));
        given().header("If-Match", "\"1\"")
                .post(ARTICLES + shipped + "/publish")
                .then()
                .statusCode(200);
    }

    private boolean seeded() {
        try {
            seed.seed();
            return true;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private void sql(String statement, String article) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.inTransaction(
                transaction -> transaction.sql(statement).with("id", article).update()));
    }

    private ValidatableResponse put(String etag, String title) {
        return ArticleRequests.put(id, etag, title);
    }

    private ValidatableResponse post(String what, String etag) {
        return ArticleRequests.post(id, what, etag);
    }
}
