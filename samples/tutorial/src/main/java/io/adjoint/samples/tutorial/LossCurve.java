package io.adjoint.samples.tutorial;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The loss over the steps of a training, as a picture. */
final class LossCurve {
    static final int WIDTH = 800;
    static final int HEIGHT = 500;

    static void write(double[] losses, Path png) {
        // A picture is written, no window opened: no display is needed.
        System.setProperty("java.awt.headless", "true");
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Softmax regression on the iris flowers")
                .xAxisTitle("step")
                .yAxisTitle("loss")
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        double[] steps = IntStream.range(0, losses.length).asDoubleStream().toArray();
        chart.addSeries("loss", steps, losses).setMarker(SeriesMarkers.NONE);
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            Files.write(png, ChartEncoder.getBytes(chart, "png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LossCurve() {}
}
