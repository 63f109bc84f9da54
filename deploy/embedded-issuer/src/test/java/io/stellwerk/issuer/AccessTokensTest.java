package io.stellwerk.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Person ANNA =
            new Person("anna", "Anna Berger", "anna@example.org", "de", List.of("agent", "consumer"));

    private final SigningKeys keys = SigningKeys.inMemory();
    private Instant now = Instant.parse("2026-11-30T10:00:00Z");
    private final AccessTokens tokens = new AccessTokens(URI.create("http://localhost:8080/identity"), keys, () -> now);

    @Test
    void a_token_says_whose_it_is_for_whom_and_until_when() throws ParseException, JOSEException {
        var token = SignedJWT.parse(tokens.issue(ANNA, Duration.ofMinutes(10)));

        var claims = token.getJWTClaimsSet();
        assertThat(token.verify(new RSASSAVerifier(keys.newest()))).isTrue();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).hasToString("RS256");
        assertThat(token.getHeader().getKeyID()).isEqualTo(keys.newest().getKeyID());
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080/identity");
        assertThat(claims.getAudience()).containsExactly("stellwerk");
        assertThat(claims.getIssueTime()).isEqualTo(Date.from(now));
        assertThat(claims.getExpirationTime()).isEqualTo(Date.from(now.plusSeconds(600)));
        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("anna");
        assertThat(claims.getStringClaim("name")).isEqualTo("Anna Berger");
        assertThat(claims.getStringClaim("email")).isEqualTo("anna@example.org");
        assertThat(claims.getStringClaim("locale")).isEqualTo("de");
        assertThat(claims.getStringListClaim("roles")).containsExactly("agent", "consumer");
    }

    @Test
    void no_two_tokens_have_the_same_id() throws ParseException {
        var first = SignedJWT.parse(tokens.issue(ANNA, Duration.ofMinutes(10)));
        var second = SignedJWT.parse(tokens.issue(ANNA, Duration.ofMinutes(10)));

        assertThat(first.getJWTClaimsSet().getJWTID())
                .isNotBlank()
                .isNotEqualTo(second.getJWTClaimsSet().getJWTID());
    }

    @Test
    void a_program_has_no_mail_address() throws ParseException {
        var token = SignedJWT.parse(tokens.issue(Person.program("local-mailbox", "channel"), Duration.ofMinutes(10)));

        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("local-mailbox");
        assertThat(token.getJWTClaimsSet().getClaims()).doesNotContainKey("email");
    }

    @Test
    void a_programs_token_is_renewed_long_before_it_expires() {
        var token = tokens.renewedFor(Person.program("local-mailbox", "channel"));
        var first = token.get();

        now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
        assertThat(token.get()).isEqualTo(first);

        now = now.plusMillis(1);
        var second = token.get();
        assertThat(second).isNotEqualTo(first);
        assertThat(token.get()).isEqualTo(second);
    }
}
