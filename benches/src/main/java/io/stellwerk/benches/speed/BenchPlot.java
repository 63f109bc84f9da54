package io.stellwerk.benches.speed;

import io.stellwerk.benches.speed.Measured.Kind;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/** A report as a picture: what the desk does in a second beside its bare limit and its goal. */
final class BenchPlot {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 420;

    private BenchPlot() {}

    /** Writes it as SVG. */
    static void write(BenchReport report, Path file) throws IOException {
        List<Workload> workloads = report.measured().stream()
                .filter(one -> one.kind() == Kind.FLOOD)
                .map(Measured::workload)
                .distinct()
                .sorted()
                .toList();
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("A second, fsync on, everything on one machine")
                .yAxisTitle("tickets or actions a second")
                .build();
        chart.getStyler().setLabelsVisible(true).setLabelsFontColorAutomaticEnabled(true);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        List<String> names = workloads.stream()
                .map(workload -> workload.name().toLowerCase(Locale.ROOT))
                .toList();
        series(chart, "desk", names, of(report, workloads, Kind.FLOOD));
        series(chart, "bare limit", names, of(report, workloads, Kind.BARE));
        series(
                chart,
                "goal",
                names,
                workloads.stream().map(one -> (double) one.goal()).toList());
        VectorGraphicsEncoder.saveVectorGraphic(
                chart, file.toString().replaceAll("\\.svg$", ""), VectorGraphicsFormat.SVG);
    }

    private static List<Double> of(BenchReport report, List<Workload> workloads, Kind kind) {
        List<Double> values = new ArrayList<>();
        for (Workload workload : workloads) {
            values.add((double) Math.round(
                    report.typical(workload, kind).map(Measured::perSecond).orElse(0.0)));
        }
        return values;
    }

    private static void series(CategoryChart chart, String name, List<String> names, List<Double> values) {
        if (values.stream().anyMatch(value -> value > 0)) {
            chart.addSeries(name, names, values);
        }
    }
}
