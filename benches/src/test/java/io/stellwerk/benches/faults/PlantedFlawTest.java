package io.stellwerk.benches.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.benches.flaws.ChangedClasses;
import io.stellwerk.benches.flaws.SourceChange;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The flaws that the bench can plant still fit the sources; whether it finds them is what the bench itself shows. */
class PlantedFlawTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(PlantedFlaw.class)
    void a_flaw_fits_the_source_and_makes_a_class_that_can_have_a_proxy(PlantedFlaw flaw) throws IOException {
        ChangedClasses.compile(flaw.change(), HOME, CLASS_PATH, directory);

        String file = flaw.change().className().replace('.', '/') + ".class";
        assertThat(ClassFile.of().parse(directory.resolve(file)).methods())
                .anyMatch(method -> method.methodName().equalsString("<init>")
                        && method.methodType().equalsString("()V"));
    }

    @ParameterizedTest
    @EnumSource(PlantedFlaw.class)
    void a_flaw_has_faults_that_can_strike_everywhere(PlantedFlaw flaw) {
        assertThat(flaw.faults()).isNotEmpty().allMatch(Fault::isPossible);
    }

    @Test
    void a_change_that_no_longer_fits_is_refused() {
        SourceChange stale = new SourceChange(
                "reliable-messaging", "io.stellwerk.messaging.InboxStore", "this stands nowhere", "nothing");

        assertThatThrownBy(() -> ChangedClasses.compile(stale, HOME, CLASS_PATH, directory))
                .hasMessageContaining("does not stand once");
    }

    @Test
    void a_flaw_is_found_by_the_checks_that_went_red() {
        assertThat(FlawFinding.of(PlantedFlaw.INBOX, report(Map.of())).isFound())
                .isFalse();

        FlawFinding found = FlawFinding.of(
                PlantedFlaw.INBOX,
                report(Map.of("each ticket was assessed once", List.of("ticket 1 was assessed twice"))));
        assertThat(found.isFound()).isTrue();
        assertThat(found.foundBy()).containsExactly("each ticket was assessed once");
        assertThat(found.example()).isEqualTo("ticket 1 was assessed twice");
    }

    private static FaultReport report(Map<String, List<String>> violations) {
        return new FaultReport(1, "2026-11-25T13:00:00Z", 60, 1, 10, 20, Map.of(), violations);
    }
}
