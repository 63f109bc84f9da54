package io.stellwerk.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private final ClientAddress addresses = new ClientAddress(List.of("127.0.0.0/8", "::1/128", "10.1.0.0/16"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.5 | -                                     | 203.0.113.5",
                "203.0.113.5 | 198.51.100.9                          | 203.0.113.5",
                "127.0.0.1   | -                                     | 127.0.0.1",
                "127.0.0.1   | 198.51.100.9                          | 198.51.100.9",
                "127.0.0.1   | 198.51.100.9, 10.1.2.3                | 198.51.100.9",
                "127.0.0.1   | 198.51.100.9, 127.0.0.1               | 198.51.100.9",
                "127.0.0.1   | 192.0.2.1, 198.51.100.9, 10.1.2.3     | 198.51.100.9",
                "10.2.0.1    | 198.51.100.9                          | 10.2.0.1",
                "::1         | 2001:db8::7                           | 2001:db8::7",
                "127.0.0.1   | ::ffff:198.51.100.9                   | 198.51.100.9",
                "127.0.0.1   | 10.1.2.3                              | 10.1.2.3"
            })
    void the_client_is_the_last_that_is_no_trusted_proxy(String peer, String forwarded, String client)
            throws UnknownHostException {
        List<String> headers = forwarded == null ? List.of() : List.of(forwarded);

        assertThat(addresses.of(InetAddress.getByName(peer), headers)).isEqualTo(InetAddress.getByName(client));
    }

    @Test
    void several_headers_are_read_as_one() throws UnknownHostException {
        assertThat(addresses.of(InetAddress.getByName("127.0.0.1"), List.of("192.0.2.1", "198.51.100.9")))
                .isEqualTo(InetAddress.getByName("198.51.100.9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "localhost",
                "198.51.100",
                "_hidden",
                "a.b.c.d",
                ",,,",
                "198.51.100.9:80",
                "\u0000"
            })
    void what_is_no_address_is_as_if_the_proxy_had_said_nothing(String forwarded) throws UnknownHostException {
        assertThat(addresses.of(InetAddress.getByName("127.0.0.1"), List.of(forwarded)))
                .isEqualTo(InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void an_endless_list_of_proxies_is_not_read_to_its_beginning() throws UnknownHostException {
        String[] hops = new String[100_000];
        Arrays.fill(hops, "10.1.2.3");
        hops[0] = "198.51.100.9";

        assertThat(addresses.of(InetAddress.getByName("127.0.0.1"), List.of(String.join(",", hops))))
                .isEqualTo(InetAddress.getByName("10.1.2.3"));
    }

    @Test
    void the_addresses_of_an_ipv6_network_are_one_client() throws UnknownHostException {
        assertThat(ClientAddress.network(InetAddress.getByName("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(ClientAddress.network(InetAddress.getByName("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(ClientAddress.network(InetAddress.getByName("2001:db8:1:3::1")));
        assertThat(ClientAddress.network(InetAddress.getByName("192.0.2.1")))
                .isNotEqualTo(ClientAddress.network(InetAddress.getByName("192.0.2.2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example/8", "10.0.0.0/x", "10.0.0.0/99", ""})
    void a_proxy_that_cannot_be_understood_ends_the_start(String network) {
        assertThatThrownBy(() -> new ClientAddress(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
