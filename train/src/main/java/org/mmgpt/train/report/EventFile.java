package org.mmgpt.train.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A file that TensorBoard opens: scalars by name and step.
 *
 * <p>The layout is TensorFlow's: records of length, masked CRC-32C of the length, data, masked
 * CRC-32C of the data ({@code tensorflow/core/lib/io/record_writer.h}); the data is an {@code
 * Event} message ({@code tensorflow/core/util/event.proto}), of which four fields are enough, so
 * that they are written by hand.
 */
public final class EventFile implements AutoCloseable {
  // Protocol buffers' keys: field number << 3 | wire type.
  private static final int WALL_TIME = 1 << 3 | 1; // Event, double
  private static final int STEP = 2 << 3; // Event, varint
  private static final int FILE_VERSION = 3 << 3 | 2; // Event, string
  private static final int SUMMARY = 5 << 3 | 2; // Event, message
  private static final int VALUE = 1 << 3 | 2; // Summary, message
  private static final int TAG = 1 << 3 | 2; // Value, string
  private static final int SIMPLE_VALUE = 2 << 3 | 5; // Value, float

  private static final int CRC_MASK = 0xa282ead8;

  private final OutputStream out;

  /**
   * Makes a new file in {@code folder}, beside those of earlier starts, which TensorBoard joins.
   */
  public EventFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    long seconds = System.currentTimeMillis() / 1000;
    String name =
        "events.out.tfevents.%010d.mmgpt.%d.0".formatted(seconds, ProcessHandle.current().pid());
    out = Files.newOutputStream(folder.resolve(name));
    var event = new Message();
    event.number(WALL_TIME, now());
    event.bytes(FILE_VERSION, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
    write(event);
  }

  /** Adds the values of one step; they are in the file when this returns. */
  public void scalars(long step, Map<String, Double> values) throws IOException {
    var summary = new Message();
    values.forEach(
        (tag, number) -> {
          var value = new Message();
          value.bytes(TAG, tag.getBytes(StandardCharsets.UTF_8));
          value.number(SIMPLE_VALUE, (float) (double) number);
          summary.bytes(VALUE, value.toByteArray());
        });
    var event = new Message();
    event.number(WALL_TIME, now());
    event.varint(STEP);
    event.varint(step);
    event.bytes(SUMMARY, summary.toByteArray());
    write(event);
  }

  private static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  private void write(Message event) throws IOException {
    byte[] data = event.toByteArray();
    ByteBuffer length = little(Long.BYTES).putLong(0, data.length);
    ByteBuffer record = little(Long.BYTES + 2 * Integer.BYTES + data.length);
    record.put(length.array()).putInt(masked(length.array())).put(data).putInt(masked(data));
    out.write(record.array());
    out.flush();
  }

  private static int masked(byte[] data) {
    var crc = new CRC32C();
    crc.update(data);
    return Integer.rotateRight((int) crc.getValue(), 15) + CRC_MASK;
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A protocol buffers message. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void varint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }

    void number(int key, double value) {
      varint(key);
      bytes.writeBytes(little(Double.BYTES).putDouble(0, value).array());
    }

    void number(int key, float value) {
      varint(key);
      bytes.writeBytes(little(Float.BYTES).putFloat(0, value).array());
    }

    void bytes(int key, byte[] value) {
      varint(key);
      varint(value.length);
      bytes.writeBytes(value);
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
