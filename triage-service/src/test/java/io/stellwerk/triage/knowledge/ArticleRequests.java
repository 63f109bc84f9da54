package io.stellwerk.triage.knowledge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Requests of those who write articles. */
final class ArticleRequests {

    static final String ARTICLES = "/api/triage/v1/articles/";

    private ArticleRequests() {}

    /** A request about a state that somebody has seen; about nothing without one. */
    static RequestSpecification to(String etag) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return etag == null ? request.header("If-None-Match", "*") : request.header("If-Match", etag);
    }

    static String body(String title) {
        return """
                {"category": "network", "audience": "PUBLIC", "translations": {"en": {"title": "%s", "summary": "How to.",
                 "body": "Do *this*.", "phrases": ["how do I"], "steps": [{"text": "Begin."}]}}}""".formatted(title);
    }

    static ValidatableResponse put(String id, String etag, String title) {
        return to(etag).body(body(title)).put(ARTICLES + id).then();
    }

    static ValidatableResponse post(String id, String what, String etag) {
        RequestSpecification request = etag == null ? given() : given().header("If-Match", etag);
        return request.post(ARTICLES + id + "/" + what).then();
    }
}
