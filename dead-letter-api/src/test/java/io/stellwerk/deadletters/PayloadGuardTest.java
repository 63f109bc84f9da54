package io.stellwerk.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stellwerk.problems.Problem;
import io.stellwerk.problems.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayloadGuardTest {

    private static final String TOKEN = "a-token-that-opens-letters";

    private final PayloadGuard guard = new PayloadGuard(() -> Optional.of(TOKEN));

    @Test
    void who_has_the_token_may_look() {
        assertThatCode(() -> guard.check("Bearer " + TOKEN)).doesNotThrowAnyException();
        assertThatCode(() -> guard.check("bearer " + TOKEN)).doesNotThrowAnyException();
    }

    @Test
    void who_says_nothing_or_something_else_is_asked_for_the_token() {
        for (String authorization : new String[] {null, "", TOKEN, "Basic " + TOKEN}) {
            Problem problem = refusal(guard, authorization);
            assertThat(problem.code()).isEqualTo("PAYLOAD_TOKEN_MISSING");
            assertThat(problem.response().getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void a_wrong_token_opens_nothing() {
        for (String token : new String[] {"", "a-token", TOKEN + "x"}) {
            assertThat(refusal(guard, "Bearer " + token).code()).isEqualTo("PAYLOAD_TOKEN_REFUSED");
        }
    }

    @Test
    void without_a_configured_token_nobody_may_look() {
        PayloadGuard closed = new PayloadGuard(Optional::empty);
        for (String authorization : new String[] {null, "Bearer ", "Bearer " + TOKEN}) {
            Problem problem = refusal(closed, authorization);
            assertThat(problem.code()).isEqualTo("PAYLOAD_TOKEN_REFUSED");
            assertThat(problem.detail()).contains("STELLWERK_DEAD_LETTERS_PAYLOAD_TOKEN");
        }
    }

    private static Problem refusal(PayloadGuard guard, @Nullable String authorization) {
        return catchThrowableOfType(ProblemException.class, () -> guard.check(authorization))
                .problem();
    }
}
