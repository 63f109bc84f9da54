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

    private static final Pattern FILE = Pattern.compile("\"(console/[^\"]+)\"");

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
                .allSatisfy(file -> given().get("/" + file)
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
