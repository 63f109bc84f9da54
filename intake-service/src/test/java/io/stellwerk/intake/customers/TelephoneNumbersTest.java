package io.stellwerk.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a full telephone number tells who calls; whatever else a telephone shows is nobody's. */
class TelephoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "040 5550198, +49405550198",
        "+49 (0)40 555-0198, +49405550198",
        "0049 40 5550198, +49405550198",
        "tel:+49-40-5550198, +49405550198",
        "+41 44 668 18 00, +41446681800",
        "+1 202 555 0143, +12025550143",
        "0171 2345678, +491712345678",
        "\u202a+49 40 5550198\u202c, +49405550198",
        "\u00a0040\u00a05550198\u00a0, +49405550198",
        "٠٤٠ ٥٥٥٠١٩٨, +49405550198",
        "＋４９ ４０ ５５５０１９８, +49405550198"
    })
    void one_number_is_one_identity_however_it_is_written(String shown, String value) {
        assertThat(Identity.phone(shown, "DE")).contains(new Identity(Identity.Kind.PHONE, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "00",
                "000",
                "+0",
                "+",
                "201",
                "7",
                "4711",
                "20145",
                "110",
                "112",
                "115",
                "116117",
                "0000000000",
                "+49",
                "+49 110",
                "+49 1",
                "9999",
                "#31#",
                "*21#",
                "-",
                "...",
                "unbekannt",
                "anonymous",
                "Anonym",
                "withheld",
                "privé",
                "номер скрыт",
                "非通知",
                "محجوب",
                "Restricted",
                "unknown 0",
                "1 anonymous",
                "Apparat 7",
                "0800 FLOWERS",
                "sip:anonymous@anonymous.invalid",
                "٢٠١",
                "+266696687",
                "266696687",
                "7378742833",
                "+7378742833",
                "86282452253"
            })
    void what_is_no_full_number_identifies_nobody(String shown) {
        assertThat(Identity.phone(shown, "DE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+49 40 5550198 ext. 7, 7", "+49405550198;ext=7, 7", "040 5550198 x 9, 9"})
    void two_extensions_of_one_number_are_two_people(String shown, String extension) {
        assertThat(Identity.phone(shown, "DE"))
                .contains(new Identity(Identity.Kind.PHONE, "+49405550198;ext=" + extension));
    }

    @ParameterizedTest
    @CsvSource({"US, 202-555-0143, +12025550143", "CH, 044 668 18 00, +41446681800", "FO, 201234, +298201234"})
    void a_national_number_belongs_to_the_region_of_the_desk(String region, String shown, String value) {
        assertThat(Identity.phone(shown, region)).contains(new Identity(Identity.Kind.PHONE, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "1", "+49 "})
    void a_long_row_of_digits_identifies_nobody_and_costs_nothing(String part) {
        assertThat(Identity.phone(part.repeat(100_000), "DE")).isEmpty();
    }
}
