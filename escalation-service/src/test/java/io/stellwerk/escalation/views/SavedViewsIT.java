package io.stellwerk.escalation.views;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People name lists of tickets, and find them again. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@ExtendWith(AnswersAsDocumented.class)
class SavedViewsIT {

    private static final String VIEWS = "/api/escalation/v1/views";
    private static final String NAME = "Dringend & spät, 100 %";

    private final String anna = "anna-" + UUID.randomUUID();

    @Test
    void view_isKept_forItsOwnerAlone_andSavedAgain_renamed_andDeleted() {
        save(NAME, NAME, "view=all&priority=P1").statusCode(204);
        save("A", "A", "view=mine").statusCode(204);
        save(NAME, NAME, "view=all&priority=P2").statusCode(204);

        views(anna).body("views.name", contains("A", NAME)).body("views[1].query", equalTo("view=all&priority=P2"));
        views("ben-" + UUID.randomUUID()).body("views.name", not(hasItem(NAME)));
        save("A", NAME, "").statusCode(409).body("code", equalTo("VIEW_EXISTS"));
        save("none", "other", "").statusCode(404).body("code", equalTo("VIEW_NOT_FOUND"));
        save("A", "B", "view=queue").statusCode(204);
        views(anna).body("views.name", contains("B", NAME));
        by(anna).delete(VIEWS + "/{name}", NAME).then().statusCode(204);
        by(anna).delete(VIEWS + "/{name}", NAME).then().statusCode(204);
        views(anna).body("views.name", contains("B"));
    }

    @Test
    void view_isSeenByAll_onceItsOwnerSharesIt_andChangedByThemAlone() {
        String name = "shared " + UUID.randomUUID();
        String ben = "ben-" + UUID.randomUUID();
        share(name, true);

        views(anna)
                .body("views.find { it.name == '%s' }.shared".formatted(name), equalTo(true))
                .body("views.find { it.name == '%s' }.sharedBy".formatted(name), nullValue());
        views(ben)
                .body("views.find { it.name == '%s' }.sharedBy".formatted(name), equalTo(anna))
                .body("views.find { it.name == '%s' }.query".formatted(name), equalTo("view=mine"));
        by(ben).delete(VIEWS + "/{name}", name).then().statusCode(204);
        views(ben).body("views.name", hasItem(name));
        share(name, false);
        views(ben).body("views.name", not(hasItem(name)));
    }

    private void share(String name, boolean shared) {
        by(anna).contentType(ContentType.JSON)
                .body(Map.of("name", name, "query", "view=mine", "shared", shared))
                .put(VIEWS + "/{name}", name)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\nb", "a\u0000b", "x/y"})
    void view_isRefused_withoutAUsableName(String name) {
        save("A", name, "")
                .statusCode(422)
                .body("code", equalTo("INVALID_VIEW"))
                .body("errors.field", hasItem("name"));
    }

    @Test
    void view_isRefused_whoseFiltersAreNone() {
        save("A", "A", "<script>").statusCode(422).body("errors.field", hasItem("query"));
        save("A", "A", "x".repeat(1001)).statusCode(422);
        save("x".repeat(61), "x".repeat(61), "").statusCode(422).body("code", equalTo("INVALID_VIEW"));
        by(anna).contentType(ContentType.JSON)
                .body("{}")
                .put(VIEWS + "/A")
                .then()
                .statusCode(422);
    }

    @Test
    void views_haveALimit_forEachPerson() {
        for (int at = 0; at < SavedViews.MOST; at++) {
            save("view " + at, "view " + at, "").statusCode(204);
        }

        save("one too many", "one too many", "").statusCode(409).body("code", equalTo("TOO_MANY_VIEWS"));
        save("view 7", "view 7", "view=mine").statusCode(204);
    }

    private ValidatableResponse save(String address, String name, String query) {
        return by(anna).contentType(ContentType.JSON)
                .body(Map.of("name", name, "query", query))
                .put(VIEWS + "/{name}", address)
                .then();
    }

    private static ValidatableResponse views(String agent) {
        return by(agent).get(VIEWS).then().statusCode(200);
    }

    private static RequestSpecification by(String agent) {
        return given().header("Authorization", "Bearer " + TestIdentity.token(agent, "agent"));
    }
}
