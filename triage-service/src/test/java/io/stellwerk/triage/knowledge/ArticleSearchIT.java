package io.stellwerk.triage.knowledge;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles are found as long as they are published, by those for whom they are. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class ArticleSearchIT {

    private static final String ARTICLES = ArticleRequests.ARTICLES;

    private final String id = "article-" + UUID.randomUUID();

    @Test
    void articles_areFound_whilePublished_byThoseForWhomTheyAre() {
        String word = "quokka" + id.substring(8, 16).replaceAll("[0-9-]", "x");
        ArticleRequests.put(id, null, "Feed the " + word).statusCode(200);
        ArticleRequests.post(id, "publish", "\"1\"").statusCode(200);
        await().untilAsserted(() -> given().get(ARTICLES + "search?language=en&q=how to feed a " + word)
                .then()
                .statusCode(200)
                .body("hits[0].id", equalTo(id))
                .body("hits[0].passage.text", equalTo("How to.")));
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"Ich habe mein Passwort vergessen, was kann ich tun?\"}")
                .post(ARTICLES + "suggestions")
                .then()
                .statusCode(200)
                .body("hits[0].id", equalTo("reset-password"))
                .body("hits[0].language", equalTo("de"))
                .body("hits[0].sure", equalTo(true));
        ArticleRequests.post(id, "retire", "\"1\"").statusCode(200);
        await().untilAsserted(() ->
                given().get(ARTICLES + "search?language=en&q=" + word).then().body("hits", empty()));
        assertProblem(given().get(ARTICLES + "search").then(), 422, "INVALID_PARAMETER", "q");
        assertProblem(given().get(ARTICLES + "search?q=a&language=fr").then(), 422, "INVALID_PARAMETER", "language");
    }

    @Test
    void help_isForEveryone_withPublicArticlesAlone() {
        String help = "/api/triage/v1/help/articles/";
        String etag = given().header("Authorization", "")
                .get(help)
                .then()
                .statusCode(200)
                .body("categories.find { it.category == 'network' }.articles.id", hasItem("wifi"))
                .body("categories.articles.flatten().id", not(hasItem("verify-caller")))
                .extract()
                .header("ETag");
        given().header("Authorization", "")
                .header("If-None-Match", etag)
                .get(help)
                .then()
                .statusCode(304);
        given().header("Authorization", "")
                .get(help + "wifi?language=de")
                .then()
                .statusCode(200)
                .body("language", equalTo("de"))
                .body("phrases", nullValue());
        given().header("Authorization", "")
                .get(help + "?language=en&q=the wifi does not connect")
                .then()
                .statusCode(200)
                .body("hits[0].id", equalTo("wifi"));
        assertProblem(given().get(help + "verify-caller").then(), 404, "ARTICLE_NOT_FOUND");
        assertProblem(given().get(help + id).then(), 404, "ARTICLE_NOT_FOUND");
        assertProblem(given().get(help + "?q=" + "x".repeat(501)).then(), 422, "INVALID_PARAMETER", "q");
    }
}
