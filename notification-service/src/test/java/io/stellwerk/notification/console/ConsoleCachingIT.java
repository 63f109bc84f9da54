package io.stellwerk.notification.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
class ConsoleCachingIT {

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
    void missingFile_isAskedForAgain() {
        given().get("/console/main-NEVERWAS.js").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }
}
