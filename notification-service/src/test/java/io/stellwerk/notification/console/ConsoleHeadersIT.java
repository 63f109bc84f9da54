package io.stellwerk.notification.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class ConsoleHeadersIT {

    /** As browsers send it with a click on a link. */
    private static final String NAVIGATION = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final Pattern FILE = Pattern.compile("\"(/console/[^\"]+)\"");

    @Test
    void page_isAskedForAgain_butItsFilesAreKept() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();

        List<String> files =
                FILE.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> given().get(file)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", equalTo("public, max-age=31536000, immutable")));
    }

    @Test
    void page_runsNothingInline_andAsksNobodyButTheDeskAndTheProvider() {
        String authority = given().get("/console/configuration.json").path("authority");
        String origin = authority.replaceFirst("(https?://[^/]+).*", "$1");

        for (String address : List.of("/", "/index.html", "/console/configuration.json", "/console/main-NEVERWAS.js")) {
            String policy = given().get(address)
                    .then()
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .extract()
                    .header("Content-Security-Policy");
            assertThat(policy)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("connect-src 'self' " + origin + ";", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void frameForMails_isAnOriginOfItsOwn_thatOnlyTheConsoleMayHave() {
        for (String file : List.of("/mail-frame/frame.html", "/mail-frame/frame.js")) {
            String policy = given().get(file)
                    .then()
                    .statusCode(200)
                    .header("Cross-Origin-Resource-Policy", equalTo("cross-origin"))
                    .extract()
                    .header("Content-Security-Policy");
            assertThat(policy)
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'self'")
                    .endsWith("sandbox allow-scripts");
        }
    }

    @Test
    void addressOfAPage_isAnsweredWithTheDocument_butOnlyToWhoGoesThere() {
        String document = given().get("/").asString();

        for (String address : List.of("/board", "/tickets/0199f3d0-0000-7000-8000-000000000081", "/search?q=vpn")) {
            String answered = given().accept(NAVIGATION)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .extract()
                    .asString();
            assertThat(answered).isEqualTo(document);
            given().accept(NAVIGATION).head(address).then().statusCode(200);
            given().accept("application/json").get(address).then().statusCode(404);
            given().accept(NAVIGATION).post(address).then().statusCode(404);
        }
        for (String address : List.of(
                "/api/notification/v1/nothing", "/api", "/q/nothing", "/console/main-NEVERWAS.js", "/robots.txt")) {
            given().accept(NAVIGATION).get(address).then().statusCode(404);
        }
    }

    @Test
    void configuration_isForEveryone_andIsAskedForAgain() {
        given().get("/console/configuration.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("authority", startsWith("http"))
                .body("clientId", equalTo("stellwerk-console"))
                .body("rolesClaim", equalTo("roles"))
                .body("size()", equalTo(3));
    }

    @Test
    void missingFile_isAskedForAgain() {
        given().get("/console/main-NEVERWAS.js").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }
}
