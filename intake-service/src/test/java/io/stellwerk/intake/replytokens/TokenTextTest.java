package io.stellwerk.intake.replytokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTextTest {

    @ParameterizedTest
    @CsvSource({"'', ''", "f, my", "fo, mzxq", "foo, mzxw6", "foob, mzxw6yq", "fooba, mzxw6ytb", "foobar, mzxw6ytboi"})
    void the_examples_of_rfc_4648_are_written_in_lower_case_and_without_padding(String text, String encoded) {
        assertThat(TokenText.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
