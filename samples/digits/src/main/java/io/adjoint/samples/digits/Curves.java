package io.adjoint.samples.digits;

import io.adjoint.optim.train.Epoch;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What was measured after each epoch of a training, as pictures. */
final class Curves {
    static final int WIDTH = 800;
    static final int HEIGHT = 500;

    /** Writes {@code digits-loss} and {@code digits-accuracy}, each as PNG and as SVG; the four files. */
    static List<Path> write(List<Epoch> epochs, Path folder) {
        // Pictures are written, no window opened: no display is needed.
        System.setProperty("java.awt.headless", "true");
        XYChart loss = chart("loss", epochs, Epoch.LOSS, Learning.HELD_OUT_LOSS);
        loss.getStyler().setYAxisMin(0.0).setLegendPosition(LegendPosition.InsideNE);
        XYChart accuracy = chart("accuracy", epochs, Learning.ACCURACY, Learning.HELD_OUT_ACCURACY);
        accuracy.getStyler().setYAxisMax(1.0);
        try {
            Files.createDirectories(folder);
            Path lossPng = folder.resolve("digits-loss.png");
            Path lossSvg = folder.resolve("digits-loss.svg");
            Path accuracyPng = folder.resolve("digits-accuracy.png");
            Path accuracySvg = folder.resolve("digits-accuracy.svg");
            write(loss, lossPng, lossSvg);
            write(accuracy, accuracyPng, accuracySvg);
            return List.of(lossPng, lossSvg, accuracyPng, accuracySvg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XYChart chart(String what, List<Epoch> epochs, String ofSeen, String ofHeldOut) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Handwritten digits: " + what)
                .xAxisTitle("epoch")
                .yAxisTitle(what)
                .build();
        XYStyler styler = chart.getStyler();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.InsideSE);
        // Each dash of a line would be a shape of its own in the SVG.
        styler.setPlotGridLinesStroke(new BasicStroke(0.5f));
        double[] numbers = epochs.stream().mapToDouble(Epoch::number).toArray();
        addCurve(chart, "training", numbers, epochs, ofSeen);
        addCurve(chart, "held out", numbers, epochs, ofHeldOut);
        return chart;
    }

    private static void addCurve(XYChart chart, String name, double[] numbers, List<Epoch> epochs, String metric) {
        double[] values =
                epochs.stream().mapToDouble(epoch -> epoch.metric(metric)).toArray();
        chart.addSeries(name, numbers, values).setMarker(SeriesMarkers.NONE);
    }

    private static void write(XYChart chart, Path png, Path svg) throws IOException {
        Files.write(png, ChartEncoder.getBytes(chart, "png"));
        Files.write(svg, ChartEncoder.getBytes(chart, "svg"));
    }

    private Curves() {}
}
