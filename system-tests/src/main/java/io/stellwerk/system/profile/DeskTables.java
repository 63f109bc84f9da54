package io.stellwerk.system.profile;

import io.stellwerk.system.stack.ProcessFigures;
import java.util.ArrayList;
import java.util.List;

/** What each process of a desk takes. */
record DeskTables(Profile profile) {

    List<Table> all() {
        ProcessFigures sum = profile.use().sum();
        List<List<String>> rows = new ArrayList<>();
        profile.use().parts().forEach((name, figures) -> rows.add(row(name, figures, sum)));
        rows.add(row("all", sum, sum));
        return List.of(new Table(
                "Processes, " + profile.forEach(), List.of("process", "CPU ms", "of all", "memory MiB"), rows));
    }

    private List<String> row(String name, ProcessFigures figures, ProcessFigures sum) {
        return List.of(
                name,
                Table.number(profile.each(figures.cpuMillis()), 3),
                Table.number(100 * figures.cpuMillis() / sum.cpuMillis(), 0) + " %",
                Table.number(figures.residentBytes() >> 20, 0));
    }
}
