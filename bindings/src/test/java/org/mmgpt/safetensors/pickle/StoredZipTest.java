package org.mmgpt.safetensors.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class StoredZipTest {
  @Test
  void findsStoredEntries() throws IOException {
    Map<String, MemorySegment> entries = entries(zip(ZipEntry.STORED));
    assertThat(entries).containsOnlyKeys("a/data.pkl", "a/data/0");
    assertThat(entries.get("a/data/0").toArray(ValueLayout.JAVA_BYTE))
        .containsExactly("hello".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void findsEntriesOfAZip64Archive() {
    assertThat(entries(zip64()).get("n").toArray(ValueLayout.JAVA_BYTE)).containsExactly(42);
    byte[] lying = zip64();
    lying[32 + 46 + 1 + 4] = 2; // behind local header, directory entry, name, head of the field
    assertRefused(lying, "two sizes");
  }

  @Test
  void refusesWhatCannotBeMapped() throws IOException {
    assertRefused(zip(ZipEntry.DEFLATED), "compressed (method 8)");
    byte[] good = zip(ZipEntry.STORED);
    assertRefused(Arrays.copyOf(good, good.length - 1), "no end of a zip archive");
    assertRefused(new byte[0], "no end of a zip archive");
    assertRefused(edited(good, end(good) + 16, 0x7fffffff), "the directory");
    int directory = ByteBuffer.wrap(good).order(ByteOrder.LITTLE_ENDIAN).getInt(end(good) + 16);
    assertRefused(edited(good, directory + 24, 6), "two sizes");
    assertRefused(
        edited(edited(good, directory + 24, 1 << 30), directory + 20, 1 << 30), "lies outside");
    assertRefused(edited(good, directory + 42, 1), "no local header");
    assertRefused(edited(good, directory, 0), "damaged");
    assertRefused(edited(good, 30, 0x41414141), "another name");
  }

  private static byte[] zip(int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"a/data.pkl", "a/data/0"}) {
        byte[] content = "hello".getBytes(StandardCharsets.US_ASCII);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (method == ZipEntry.STORED) {
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    return bytes.toByteArray();
  }

  /** One entry "n" with all its numbers in zip64 fields, as in files beyond 4 GiB. */
  private static byte[] zip64() {
    ByteBuffer out = ByteBuffer.allocate(32 + 75 + 56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x04034b50).position(26);
    out.putShort((short) 1).putShort((short) 0).put((byte) 'n').put((byte) 42);
    int directory = out.position();
    out.putInt(0x02014b50).position(directory + 20);
    out.putInt(-1).putInt(-1).putShort((short) 1).putShort((short) 28);
    out.position(directory + 42);
    out.putInt(-1).put((byte) 'n').putShort((short) 1).putShort((short) 24);
    out.putLong(1).putLong(1).putLong(0);
    int end64 = out.position();
    out.putInt(0x06064b50).putLong(44).position(end64 + 24);
    out.putLong(1).putLong(1).putLong(end64 - directory).putLong(directory);
    out.putInt(0x07064b50).putInt(0).putLong(end64).putInt(1);
    int end = out.position();
    out.putInt(0x06054b50).position(end + 8);
    out.putShort((short) -1).putShort((short) -1).putInt(-1).putInt(-1).putShort((short) 0);
    return out.array();
  }

  private static int end(byte[] zip) {
    return zip.length - 22;
  }

  private static byte[] edited(byte[] zip, int at, int value) {
    byte[] copy = zip.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return copy;
  }

  private static void assertRefused(byte[] zip, String complaint) {
    assertThatExceptionOfType(PickleException.class)
        .isThrownBy(() -> entries(zip))
        .withMessageContaining(complaint);
  }

  private static Map<String, MemorySegment> entries(byte[] zip) {
    return StoredZip.entries(MemorySegment.ofArray(zip), "x.pt");
  }
}
