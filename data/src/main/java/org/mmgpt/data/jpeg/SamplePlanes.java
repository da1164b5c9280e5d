package org.mmgpt.data.jpeg;

import java.util.Arrays;

/**
 * Samples of the components of some MCUs, as the inverse DCT gives them.
 *
 * @param firstColumn of the MCUs
 * @param columns how many MCUs stand side by side
 * @param firstRow of the MCUs
 * @param planes of each component, less 128 so that they fit signed bytes, column after column,
 *     because resizing begins along rows and is quickest over many rows at a time
 * @param strides samples of a column of each plane
 */
record SamplePlanes(int firstColumn, int columns, int firstRow, byte[][] planes, int[] strides) {

  /** Decodes the MCUs that cover a window of pixels, and their neighbours' chroma at its edges. */
  static SamplePlanes decode(byte[] file, JpegFrame frame, int left, int top, int right, int bottom)
      throws MalformedJpeg {
    // Chroma between two samples is mixed from both, so one chroma sample more on each side.
    int firstColumn = Math.max(0, left - frame.horizontal()) / frame.mcuWidth();
    int lastColumn = Math.min(frame.width() - 1, right - 1 + frame.horizontal()) / frame.mcuWidth();
    int firstRow = Math.max(0, top - frame.vertical()) / frame.mcuHeight();
    int lastRow = Math.min(frame.height() - 1, bottom - 1 + frame.vertical()) / frame.mcuHeight();
    int columns = lastColumn - firstColumn + 1;
    int rows = lastRow - firstRow + 1;
    int count = frame.components().length;
    byte[][] planes = new byte[count][];
    int[] strides = new int[count];
    for (int c = 0; c < count; c++) {
      strides[c] = rows * (c == 0 ? frame.mcuHeight() : 8);
      planes[c] = new byte[strides[c] * columns * (c == 0 ? frame.mcuWidth() : 8)];
    }
    var decoded = new SamplePlanes(firstColumn, columns, firstRow, planes, strides);
    decoded.fill(file, frame, lastRow);
    return decoded;
  }

  private void fill(byte[] file, JpegFrame frame, int lastRow) throws MalformedJpeg {
    int across = frame.mcusAcross();
    int interval = frame.restartInterval();
    int restarts = interval == 0 ? 0 : (across * frame.mcusDown() - 1) / interval;
    var reader = new EntropyReader(file, frame.scan(), restarts);
    InverseDct[][] rows = rowsOfBlocks(frame);
    int[] dc = new int[planes.length];
    int mcu = 0;
    for (int row = 0; row <= lastRow; row++) {
      for (int column = 0; column < across; column++, mcu++) {
        if (interval > 0 && mcu > 0 && mcu % interval == 0) {
          reader.restart(mcu / interval - 1);
          Arrays.fill(dc, 0);
        }
        boolean wanted = row >= firstRow && column >= firstColumn && column < firstColumn + columns;
        for (int c = 0; c < planes.length; c++) {
          var component = frame.components()[c];
          int across8 = c == 0 ? frame.horizontal() : 1;
          for (var blocks : rows[c]) {
            for (int x = 0; x < across8; x++) {
              dc[c] += reader.dcDifference(component.dc());
              if (!wanted) {
                reader.skipAc(component.ac());
                continue;
              }
              int block = (column - firstColumn) * across8 + x;
              blocks.coefficients()[block] = dc[c] * component.quantisation()[0];
              reader.ac(
                  component.ac(),
                  component.quantisation(),
                  blocks.coefficients(),
                  block,
                  columns * across8);
            }
          }
        }
      }
      if (reader.isPastEnd()) {
        throw new MalformedJpeg();
      }
      if (row >= firstRow) {
        store(rows, row - firstRow);
      }
    }
  }

  /** For each plane, the rows of blocks in a row of MCUs. */
  private InverseDct[][] rowsOfBlocks(JpegFrame frame) {
    var rows = new InverseDct[planes.length][];
    for (int c = 0; c < planes.length; c++) {
      rows[c] = new InverseDct[c == 0 ? frame.vertical() : 1];
      for (int y = 0; y < rows[c].length; y++) {
        rows[c][y] = new InverseDct(columns * (c == 0 ? frame.horizontal() : 1));
      }
    }
    return rows;
  }

  private void store(InverseDct[][] rows, int row) {
    for (int c = 0; c < planes.length; c++) {
      for (int y = 0; y < rows[c].length; y++) {
        int at = (row * rows[c].length + y) * 8;
        rows[c][y].transform(planes[c], at, strides[c]);
      }
    }
  }
}
