package org.mmgpt.train.report;

import java.io.IOException;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.mmgpt.data.report.Histogram;

/** Draws how long the samples are. */
public final class LengthPlot {
  private LengthPlot() {}

  /** The histogram as the bytes of a PNG. */
  public static byte[] png(Histogram lengths) throws IOException {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(900)
            .height(500)
            .title("Length of the samples")
            .xAxisTitle("tokens, from")
            .yAxisTitle("samples")
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.addSeries(
        "samples",
        lengths.bins().stream().map(Histogram.Bin::from).toList(),
        lengths.bins().stream().map(Histogram.Bin::count).toList());
    return PlotImage.png(chart);
  }
}
