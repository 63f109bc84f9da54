package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayIdentityTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private StubbedDesk desk;

    @BeforeEach
    void start() throws IOException {
        desk = new StubbedDesk();
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void get_reachesTheIssuer_underItsPathAlone() throws IOException {
        assertThat(desk.get("/identity/jwks?a=b")).contains("issuer /identity/jwks?a=b");
        assertThat(desk.get("/identity")).contains("issuer /identity");
        assertThat(desk.get("/identity-theft")).contains("notification /identity-theft");
        assertThat(desk.get("/api/identity/jwks")).contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void form_reachesTheIssuer_whereItSignsInOrOut_fromItsOwnPageAlone() throws IOException {
        for (var path : new String[] {"/identity/authorize?client_id=a", "/identity/sign-out"}) {
            assertThat(desk.post(path, "a=b", FORM, "Origin: http://localhost:" + desk.port()))
                    .as(path)
                    .contains("issuer " + path + " 3 bytes");
            for (var foreign :
                    new String[] {"Origin: https://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"}) {
                assertThat(desk.post(path, "a=b", FORM, foreign))
                        .as("a foreign page signs somebody in under its own name")
                        .contains("\"code\":\"FOREIGN_ORIGIN\"");
            }
        }
    }

    @Test
    void form_reachesTheIssuer_whereItAsksForTokens_fromAConsoleUnderAnotherNameToo() throws IOException {
        assertThat(desk.post(
                        "/identity/token",
                        "a=b",
                        FORM,
                        "Origin: http://127.0.0.1:" + desk.port(),
                        "Sec-Fetch-Site: cross-site"))
                .contains("issuer /identity/token 3 bytes");
        assertThat(desk.post("/identity/token", "{}", "Content-Type: text/plain"))
                .contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void form_isRefused_everywhereElse() throws IOException {
        for (var path : new String[] {
            "/identity",
            "/identity/jwks",
            "/identity/tokens",
            "/identity/%74oken",
            "/api/intake/v1/web-requests",
            "/mail"
        }) {
            assertThat(desk.post(path, "a=b", FORM)).as(path).contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
        }
    }

    @Test
    void pageWithAForm_letsBrowsersSayWhereTheFormComesFrom() throws IOException {
        assertThat(desk.get("/identity/authorize", "Wanted-Policy: same-origin"))
                .containsIgnoringCase("Referrer-Policy: same-origin");
        assertThat(desk.get("/identity/authorize", "Wanted-Policy: unsafe-url"))
                .containsIgnoringCase("Referrer-Policy: no-referrer");
    }
}
