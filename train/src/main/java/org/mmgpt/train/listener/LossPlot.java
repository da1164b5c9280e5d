package org.mmgpt.train.listener;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.mmgpt.model.WholeFile;
import org.mmgpt.train.report.PlotImage;
import org.mmgpt.train.step.StepResult;

/** Draws the loss over the steps, with a running mean through the noise. */
public final class LossPlot {
  /** Each new loss counts this much in the running mean, more among the first ones. */
  private static final double SHARE_OF_NEW = 0.05;

  private LossPlot() {}

  /** The loss curve as the bytes of a PNG. Skipped steps are left out. */
  public static byte[] png(List<StepResult> results) throws IOException {
    var steps = new ArrayList<Long>();
    var losses = new ArrayList<Double>();
    var means = new ArrayList<Double>();
    for (StepResult result : results) {
      if (result.applied()) {
        double before = means.isEmpty() ? result.loss() : means.getLast();
        steps.add(result.step());
        losses.add(result.loss());
        double share = Math.max(SHARE_OF_NEW, 1.0 / (means.size() + 1));
        means.add(before + share * (result.loss() - before));
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("loss plot: no step has a finite loss");
    }
    XYChart chart =
        new XYChartBuilder()
            .width(900)
            .height(500)
            .title("Training loss")
            .xAxisTitle("step")
            .yAxisTitle("loss")
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    chart.getStyler().setXAxisTickMarkSpacingHint(90); // or the numbers touch
    chart.addSeries("each step", steps, losses).setMarker(SeriesMarkers.NONE);
    chart.addSeries("running mean", steps, means).setMarker(SeriesMarkers.NONE);
    return PlotImage.png(chart);
  }

  /** Writes {@link #png} to a file. */
  public static void write(List<StepResult> results, Path file) throws IOException {
    WholeFile.write(file, png(results));
  }
}
