package io.stellwerk.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void scopes_are_called_like_the_permissions_that_endpoints_ask_for() {
        assertThat(Set.of(Scope.values()).stream().map(Scope::permission))
                .containsExactlyInAnyOrder(
                        "channel:web",
                        "channel:email",
                        "channel:phone",
                        "conversation:read",
                        "attachment:read",
                        "ticket:read",
                        "board:read",
                        "assessment:read",
                        "delivery:read");
        assertThat(Scope.of("channel:web")).contains(Scope.CHANNEL_WEB);
        assertThat(Scope.of("api-key:manage")).isEmpty();
    }
}
