package io.stellwerk.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolePermissionsTest {

    @Test
    void roles_permitTogetherWhatEachOfThemPermits_andUnknownOnesNothing() throws IOException {
        RolePermissions permissions =
                read("agent = ticket:read, ticket:act\noperator = dead-letter:read, ticket:read\n");

        assertThat(permissions.of(List.of("agent", "operator", "king")))
                .containsExactly("dead-letter:read", "ticket:act", "ticket:read");
        assertThat(permissions.of(List.of("king", "Agent"))).isEmpty();
        assertThat(permissions.roles()).containsExactly("agent", "operator");
    }

    @Test
    void a_role_thatIsThereTwice_isRefused() {
        assertThatThrownBy(() -> read("agent = ticket:read\nagent = ticket:act\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("agent twice");
    }

    private static RolePermissions read(String text) throws IOException {
        return RolePermissions.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
