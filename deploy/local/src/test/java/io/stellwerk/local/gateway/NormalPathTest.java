package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalPathTest {

    @Test
    void an_ordinary_path_is_its_own_normal_form() {
        for (var path :
                new String[] {"/", "/api/intake/v1/emails", "/board/", "/api/x/a%20b/~c", "/mail/a+b@c.example"}) {
            assertThat(NormalPath.of(path)).contains(path);
        }
    }

    @Test
    void what_need_not_be_encoded_is_decoded() {
        assertThat(NormalPath.of("/%71/health")).contains("/q/health");
        assertThat(NormalPath.of("/a%2Eb/%c3%a4")).contains("/a.b/%C3%A4");
    }

    @Test
    void a_path_with_two_readings_has_none() {
        for (var path : new String[] {
            "",
            "api",
            "*",
            "http://evil.example/",
            "//evil.example",
            "/api//intake",
            "/api/intake/../notification",
            "/api/./intake",
            "/api/intake/..",
            "/api/%2e%2e/q",
            "/api/%2E./q",
            "/api/intake;a=b/x",
            "/api/a%3Bb",
            "/api\\intake",
            "/api%5cintake",
            "/api%2Fintake",
            "/api/%252e%252e/q",
            "/api/%00",
            "/api/a%0d%0ab",
            "/api/%zz",
            "/api/%2",
            "/api/%",
            "/api/ä",
            "/api/a b",
            "/api/%+1",
            "/api/<x>",
            "/mail/../q",
            "/mail//x"
        }) {
            assertThat(NormalPath.of(path)).as(path).isEmpty();
        }
    }

    @Test
    void an_address_in_a_mailboxs_path_may_hold_any_character() {
        assertThat(NormalPath.of("/mail/a%2Fb%3Bc%40x.example")).contains("/mail/a%2Fb%3Bc%40x.example");
    }
}
