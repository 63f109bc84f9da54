package io.stellwerk.issuer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.stellwerk.issuer.SigningKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedIssuerTest {

    private final SigningKeys keys = SigningKeys.inMemory();
    private final EmbeddedIssuer issuer = EmbeddedIssuer.start(IssuerSettings.with(keys));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        issuer.close();
    }

    @Test
    void its_configuration_names_its_keys() throws Exception {
        var metadata = OIDCProviderMetadata.parse(
                get("/.well-known/openid-configuration").body());

        assertThat(metadata.getIssuer().getValue()).isEqualTo(issuer.url().toString());
        assertThat(metadata.getJWKSetURI()).isEqualTo(URI.create(issuer.url() + "/jwks"));
        assertThat(metadata.getAuthorizationEndpointURI()).isEqualTo(URI.create(issuer.url() + "/authorize"));
        assertThat(metadata.getTokenEndpointURI()).isEqualTo(URI.create(issuer.url() + "/token"));
        assertThat(metadata.getEndSessionEndpointURI()).isEqualTo(URI.create(issuer.url() + "/sign-out"));
        assertThat(metadata.getCodeChallengeMethods()).hasToString("[S256]");
        assertThat(metadata.supportsRequestURIParam()).isFalse();
    }

    @Test
    void its_keys_are_those_of_this_moment() throws Exception {
        assertThat(get("/jwks").body()).isEqualTo(keys.published().toString());

        keys.rotate(Instant.now());

        assertThat(JWKSet.parse(get("/jwks").body()).getKeys())
                .hasSize(2)
                .first()
                .hasToString(keys.newest().toPublicJWK().toString());
    }

    @Test
    void behind_a_gateway_it_answers_under_the_path_and_name_of_the_gateway() throws Exception {
        var known = URI.create("http://localhost:8080/elsewhere");
        try (var behind = EmbeddedIssuer.start(IssuerSettings.with(keys).knownAs(known))) {
            var answer = send(HttpRequest.newBuilder(
                    URI.create("http://localhost:" + behind.port() + "/elsewhere/.well-known/openid-configuration")));

            assertThat(OIDCProviderMetadata.parse(answer.body()).getJWKSetURI()).isEqualTo(URI.create(known + "/jwks"));
        }
    }

    @Test
    void nothing_lies_at_any_other_path() throws Exception {
        assertThat(get("/jwks/more").statusCode()).isEqualTo(404);
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(get("/../identity/jwks").statusCode()).isEqualTo(404);
    }

    @Test
    void a_head_request_has_no_body() throws Exception {
        var answer = send(request("/jwks").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void other_methods_and_anything_huge_are_refused() throws Exception {
        assertThat(send(request("/jwks").DELETE()).statusCode()).isEqualTo(405);
        assertThat(get("/jwks?state=" + "x".repeat(9_000)).statusCode()).isEqualTo(414);
        assertThat(send(request("/jwks").POST(BodyPublishers.ofString("x".repeat(20_000))))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_taken_port_is_named() {
        assertThatThrownBy(() -> EmbeddedIssuer.start(IssuerSettings.with(keys).onPort(issuer.port())))
                .hasMessageContaining("port " + issuer.port());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(issuer.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
