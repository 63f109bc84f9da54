package io.stellwerk.notification.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {

    @Test
    void the_provider_may_be_asked_at_each_of_its_origins() {
        String policy =
                ContentPolicy.of(provider("https://id.example.org:8443/realms/desk?x", "https://token.example.org/"));

        assertThat(policy).contains("connect-src 'self' https://id.example.org:8443 https://token.example.org;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//id.example.org", "https://a,b/", "ftp://id.example.org", "*"})
    void an_address_that_is_none_stops_the_start(String address) {
        assertThatThrownBy(() -> ContentPolicy.of(provider(address))).hasMessageContaining(address);
    }

    private static Stream<URI> provider(String... origins) {
        return Stream.of(origins).map(URI::create);
    }
}
