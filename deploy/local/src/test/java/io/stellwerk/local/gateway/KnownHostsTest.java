package io.stellwerk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class KnownHostsTest {

    @Test
    void the_console_is_at_each_name_and_nowhere_else() {
        assertThat(new KnownHosts(8080, "").consoles())
                .contains(
                        URI.create("http://localhost:8080/"),
                        URI.create("http://127.0.0.1:8080/"),
                        URI.create("http://[::1]:8080/"))
                .noneMatch(address -> address.getPort() != 8080);
        assertThat(new KnownHosts(8080, "Desk.example.org, ").consoles())
                .contains(URI.create("https://desk.example.org/"), URI.create("http://desk.example.org:8080/"));
    }
}
