package io.stellwerk.notification.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers' pages are served to everyone, protected, and are found by nobody who has no link. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class CustomerPagesIT {

    private static final Pattern FILE = Pattern.compile("\"(customer/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/ticket", "/request"})
    void page_runsNothingInline_asksNobodyElse_andSetsNoCookie(String address) {
        String page = given().get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Robots-Tag", equalTo("noindex, nofollow"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Set-Cookie", nullValue())
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
                                + " require-trusted-types-for 'script'; trusted-types lit-html"))
                .extract()
                .asString();

        List<String> files =
                FILE.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> given().get("/" + file)
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", equalTo("public, max-age=31536000, immutable"))
                        .header("X-Content-Type-Options", equalTo("nosniff")));
    }

    @Test
    void missingFile_isAskedForAgain() {
        given().get("/customer/ticket-NEVERWAS.js").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }
}
