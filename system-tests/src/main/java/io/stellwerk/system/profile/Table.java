package io.stellwerk.system.profile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as a person reads them; columns of numbers are aligned on their ends. */
record Table(String title, List<String> columns, List<List<String>> rows) {

    private static final Pattern NUMBER = Pattern.compile("[-0-9.,]+ ?%?|–");

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A number with so many digits after the point. */
    static String number(Number value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value.doubleValue());
    }

    /** The table for a terminal. */
    String text() {
        List<Integer> widths =
                IntStream.range(0, columns.size()).mapToObj(this::width).toList();
        StringBuilder text = new StringBuilder(title).append(System.lineSeparator());
        text.append(line(columns, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.append(System.lineSeparator()).toString();
    }

    /** The table for a page of the documentation. */
    String markdown() {
        String alignment = IntStream.range(0, columns.size())
                .mapToObj(column -> isNumeric(column) ? "---:" : "---")
                .collect(Collectors.joining("|", "|", "|\n"));
        return "### " + title + "\n\n" + markdown(columns) + alignment
                + rows.stream().map(Table::markdown).collect(Collectors.joining()) + "\n";
    }

    private static String markdown(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    String side = isNumeric(column) ? "" : "-";
                    return String.format(Locale.ROOT, "%" + side + widths.get(column) + "s", cells.get(column));
                })
                .collect(Collectors.joining("  ", "  ", System.lineSeparator()));
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, columns.get(column).length());
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }
}
