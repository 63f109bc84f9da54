package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayAdmissionTest {

    private static final String JSON = "Content-Type: application/json";

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
    void get_isRefused_whenThePathHasTwoReadings() throws IOException {
        for (var path : new String[] {
            "/api/intake/../notification/v1/board",
            "/api/intake/%2e%2e/%2e%2e/q/health",
            "//evil.example/api/intake",
            "/api/intake;jsessionid=1/v1",
            "/api/intake%2Fv1",
            "/api/intake\\v1",
            "/api/intake/v1/%252e%252e/x"
        }) {
            assertThat(desk.get(path)).as(path).startsWith("HTTP/1.1 400 ").contains("\"code\":\"AMBIGUOUS_PATH\"");
        }
        assertThat(desk.get("http://evil.example/api/intake/v1")).contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    @Test
    void get_reachesTheServiceUnderTheNormalPath_whenMoreIsEncodedThanNeeded() throws IOException {
        assertThat(desk.get("/%61pi/intake/v1/%7Ea?b=%2e%2e")).contains("intake /api/intake/v1/~a?b=%2e%2e");
    }

    @Test
    void get_saysWhereItCameFrom_afterWhatTheClientSays() throws IOException {
        assertThat(desk.get("/api/intake/v1/a")).contains("Asked-for: [127.0.0.1]\r\n");
        assertThat(desk.get("/api/intake/v1/a", "X-Forwarded-For: 192.0.2.1", "X-Forwarded-For: 192.0.2.2"))
                .contains("Asked-for: [192.0.2.1, 192.0.2.2, 127.0.0.1]\r\n");
    }

    @Test
    void get_announcesNoBody_whenNothingWasModified() throws IOException {
        assertThat(desk.get("/api/intake/v1/conversations/1", "If-None-Match: \"2\""))
                .startsWith("HTTP/1.1 304 ")
                .doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void get_reachesTheConsole_whenItIsNoApi_andNobodyWhenThereIsNoSuchService() throws IOException {
        assertThat(desk.get("/board/main.js?v=1")).contains("notification /board/main.js?v=1");
        assertThat(desk.get("/api/billing/v1/invoices"))
                .startsWith("HTTP/1.1 404 ")
                .contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void get_isRefused_whenTheHostIsForeign() throws IOException {
        for (var host : new String[] {
            "evil.example", "evil.example:" + desk.port(), "localhost:1", "localhost.evil.example:" + desk.port(), ""
        }) {
            assertThat(desk.get("/api/intake/v1", "Host: " + host))
                    .as(host)
                    .startsWith("HTTP/1.1 421 ")
                    .contains("\"code\":\"UNKNOWN_HOST\"");
        }
        for (var host : new String[] {"LocalHost:", "127.0.0.1:", "[::1]:"}) {
            assertThat(desk.get("/api/intake/v1", "Host: " + host + desk.port()))
                    .as(host)
                    .startsWith("HTTP/1.1 200 ");
        }
        var twice = "Host: localhost:" + desk.port() + "\r\nHost: evil.example";
        assertThat(desk.get("/api/intake/v1", twice)).doesNotContain(" 200 ");
    }

    @Test
    void post_isRefused_whenAForeignPageSendsIt() throws IOException {
        for (var header : new String[] {
            "Origin: http://evil.example",
            "Origin: null",
            "Origin: http://localhost:1",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site"
        }) {
            assertThat(desk.post("/api/escalation/v1/tickets/1/accept", "{}", JSON, header))
                    .as(header)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("\"code\":\"FOREIGN_ORIGIN\"");
        }
        assertThat(desk.post(
                        "/api/escalation/v1/tickets/1/accept",
                        "{}",
                        JSON,
                        "Origin: http://localhost:" + desk.port(),
                        "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void post_isRefused_whenAFormCouldSendIt() throws IOException {
        for (var type : new String[] {
            "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "application/xml"
        }) {
            assertThat(desk.post("/api/intake/v1/web-requests", "{}", "Content-Type: " + type))
                    .as(type)
                    .startsWith("HTTP/1.1 415 ")
                    .contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
        }
        assertThat(desk.post("/api/intake/v1/web-requests", "{}")).startsWith("HTTP/1.1 415 ");
        assertThat(desk.post("/api/notification/v1/board/rebuild", "")).startsWith("HTTP/1.1 200 ");
        assertThat(desk.post("/api/intake/v1/emails", "x", "Content-Type: message/rfc822; charset=utf-8"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void get_isAnsweredWithProtectiveHeaders_whoeverAnswers() throws IOException {
        for (var path : new String[] {"/", "/api/intake/v1", "/mail", "/q/health", "/api/nobody", "/a//b"}) {
            assertThat(desk.get(path).toLowerCase(Locale.ROOT))
                    .as(path)
                    .contains(
                            "frame-ancestors 'none'",
                            "x-content-type-options: nosniff",
                            "cache-control: no-store",
                            "referrer-policy: no-referrer")
                    .doesNotContain("max-age");
        }
    }

    @Test
    void answer_mayBeFramedByTheConsole_onlyIfItsServiceSaysSo() throws IOException {
        assertThat(desk.get("/mail-frame/frame.html").toLowerCase(Locale.ROOT))
                .contains("frame-ancestors 'self'", "x-frame-options: sameorigin")
                .doesNotContain("frame-ancestors 'none'", "cross-origin-resource-policy: same-origin");
        assertThat(desk.get("/").toLowerCase(Locale.ROOT))
                .contains("x-frame-options: deny", "cross-origin-resource-policy: same-origin");
    }

    @Test
    void file_isKeptByBrowsers_whenItsNameChangesWithItsContent() throws IOException {
        assertThat(desk.get("/console/main-4KQJ2.js").toLowerCase(Locale.ROOT))
                .contains("cache-control: max-age=60, immutable", "x-content-type-options: nosniff")
                .doesNotContain("no-store");
    }

    @Test
    void health_isSummedUp_andNothingElseUnderQIsPassedOn() throws IOException {
        assertThat(desk.get("/q/health"))
                .startsWith("HTTP/1.1 200 ")
                .contains("{\"status\":\"UP\",\"checks\":[{\"name\":\"intake\",\"status\":\"UP\"}");
        desk.makeUnwell("triage");
        assertThat(desk.get("/q/health/ready"))
                .startsWith("HTTP/1.1 503 ")
                .contains("{\"status\":\"DOWN\"", "{\"name\":\"triage\",\"status\":\"DOWN\"}");
        for (var path : new String[] {"/q/metrics", "/q", "/%71/metrics", "/api/intake/q/metrics", "/q/health/x"}) {
            assertThat(desk.get(path)).as(path).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void request_isRefusedWithAProblem_whenItsHeadIsTooLarge() throws IOException {
        // The version of a request that could not be read is not known, and 1.0 is answered.
        assertThat(desk.get("/" + "a".repeat(9_000))).contains(" 414 ", "URI_TOO_LONG");
        assertThat(desk.get("/", "X-Large: " + "a".repeat(20_000))).contains(" 431 ", "HEADERS_TOO_LARGE");
        assertThat(desk.get("/", "Content-Length: 1", "Content-Length: 2")).contains(" 400 ", "MALFORMED_REQUEST");
    }
}
