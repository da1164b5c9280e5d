package org.mmgpt.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTensorsHeaderTest {
  private static final String SCALAR =
      "\"t\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}";

  @Test
  void readsTensorsInTheOrderOfTheirData() {
    SafeTensorsHeader header =
        parse(
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"second\":{\"dtype\":\"BF16\",\"shape\":[2,3],\"data_offsets\":[4,16]},"
                + "\"first\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}   ",
            16);
    assertThat(header.tensors().keySet()).containsExactly("first", "second");
    assertThat(header.tensors().get("second"))
        .isEqualTo(new TensorInfo("second", StoredDType.BF16, new long[] {2, 3}, 4, 16));
    assertThat(header.metadata()).containsExactly(Map.entry("format", "pt"));
  }

  @Test
  void acceptsWhatTheFormatAccepts() {
    assertThat(parse("{}", 0).tensors()).isEmpty();
    // Empty tensors share their place with the next one, whatever their order in the header.
    assertThat(
            parse(
                    "{\"e\":{\"dtype\":\"F32\",\"shape\":[0,5],\"data_offsets\":[4,4]},"
                        + SCALAR
                        + "}",
                    4)
                .tensors())
        .containsOnlyKeys("t", "e");
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryDtypeOfTheFormat(StoredDType dtype) {
    int bytes = dtype.bits(); // 8 elements
    String json =
        "{\"t\":{\"dtype\":\"%s\",\"shape\":[2,4],\"data_offsets\":[0,%d]}}"
            .formatted(dtype, bytes);
    assertThat(parse(json, bytes).tensors().get("t").dtype()).isEqualTo(dtype);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refuses(String complaint, String json, int dataBytes) {
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> parse(json, dataBytes))
        .withMessageStartingWith("x.safetensors: ")
        .withMessageContaining(complaint);
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        arguments("does not begin with '{'", "", 0),
        arguments("does not begin with '{'", " {}", 0),
        arguments("does not begin with '{'", "[]", 0),
        arguments("not valid JSON", "{" + SCALAR, 4),
        arguments("not valid JSON", "{" + SCALAR + "}\0", 4),
        arguments("behind the end of header", "{} {}", 0),
        arguments("duplicate key \"t\"", "{" + SCALAR + "," + SCALAR + "}", 4),
        arguments(
            "duplicate key \"t\"",
            "{" + SCALAR + "," + SCALAR.replace("t\":{", "\\u0074\":{") + "}",
            4),
        arguments(
            "duplicate key \"dtype\"",
            tensor("\"dtype\":\"F32\",\"dtype\":\"F32\"", "[1]", "[0,4]"),
            4),
        arguments("duplicate key \"__metadata__\"", "{\"__metadata__\":{},\"__metadata__\":{}}", 0),
        arguments("duplicate key \"a\"", "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}", 0),
        arguments("value of \"a\" must be a string", "{\"__metadata__\":{\"a\":1}}", 0),
        arguments("__metadata__ must be an object", "{\"__metadata__\":null}", 0),
        arguments("tensor \"t\" must be an object", "{\"t\":[\"F32\",[],[0,4]]}", 4),
        arguments("needs all of", "{\"t\":{\"dtype\":\"F32\",\"shape\":[]}}", 4),
        arguments("unknown dtype \"f32\"", tensor("\"dtype\":\"f32\"", "[1]", "[0,4]"), 4),
        arguments(
            "dtype of tensor \"t\" must be a string", tensor("\"dtype\":4", "[1]", "[0,4]"), 4),
        arguments("non-negative", f32("[-1]", "[0,4]"), 4),
        arguments("non-negative", f32("[1.0]", "[0,4]"), 4),
        arguments("non-negative", f32("[\"1\"]", "[0,4]"), 4),
        arguments("non-negative", f32("[1]", "[-0,4]"), 4),
        arguments("beyond 63 bits", f32("[9223372036854775808]", "[0,4]"), 4),
        arguments("must be an array", f32("1", "[0,4]"), 4),
        arguments("must be [begin, end]", f32("[1]", "[0,4,4]"), 4),
        arguments("must be [begin, end]", f32("[1]", "[4]"), 4),
        arguments("end before they begin", f32("[1]", "[4,0]"), 4),
        arguments("need 8 bytes", f32("[2]", "[0,4]"), 4),
        arguments("impossible size", f32("[4294967296,4294967296]", "[0,0]"), 0),
        arguments(
            "impossible size", f32("[9223372036854775807,9223372036854775807,0]", "[0,0]"), 0),
        arguments("byte boundary", tensor("\"dtype\":\"F4\"", "[7]", "[0,4]"), 4),
        arguments("leaves a hole", f32("[1]", "[4,8]"), 8),
        arguments(
            "overlaps",
            "{\"u\":{\"dtype\":\"U8\",\"shape\":[6],\"data_offsets\":[0,6]},"
                + "\"t\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[4,8]}}",
            8),
        arguments("overlaps", "{" + SCALAR + "," + SCALAR.replace("\"t\"", "\"u\"") + "}", 4),
        arguments("truncated", "{" + SCALAR + "}", 3),
        arguments("extra bytes", "{" + SCALAR + "}", 5),
        arguments("surrogate", "{" + SCALAR.replace("\"t\"", "\"\\ud800\"") + "}", 4),
        arguments("surrogate", "{" + SCALAR.replace("\"t\"", "\"\\udc00\"") + "}", 4));
  }

  @Test
  void refusesBrokenFraming() {
    assertRefused(new byte[7], "too few");
    assertRefused(framed(100_000_001L, new byte[0]), "limit of 100000000 bytes");
    assertRefused(framed(-1L, new byte[0]), "18446744073709551615");
    assertRefused(framed(3L, "{}".getBytes(StandardCharsets.UTF_8)), "beyond the end");
    assertRefused(framed(3L, new byte[] {'{', (byte) 0xC0, '}'}), "not valid UTF-8");
  }

  /** Whatever the bytes, either a valid header or the one declared exception. */
  @Test
  void randomDamageIsAlwaysReportedAsSuch() {
    byte[] good =
        file(
            "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"a.weight\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"b\":{\"dtype\":\"BF16\",\"shape\":[2,3],\"data_offsets\":[4,16]}}",
            16);
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      byte[] bad =
          Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
      for (int flips = random.nextInt(4); flips >= 0 && bad.length > 0; flips--) {
        bad[random.nextInt(bad.length)] =
            random.nextBoolean() ? (byte) random.nextInt() : good[random.nextInt(good.length)];
      }
      Throwable thrown =
          catchThrowable(() -> SafeTensorsHeader.parse(MemorySegment.ofArray(bad), "x"));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(SafeTensorsException.class);
      }
    }
  }

  private static void assertRefused(byte[] file, String complaint) {
    assertThatExceptionOfType(SafeTensorsException.class)
        .isThrownBy(() -> SafeTensorsHeader.parse(MemorySegment.ofArray(file), "x"))
        .withMessageContaining(complaint);
  }

  private static String f32(String shape, String offsets) {
    return tensor("\"dtype\":\"F32\"", shape, offsets);
  }

  private static String tensor(String dtype, String shape, String offsets) {
    return "{\"t\":{" + dtype + ",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
  }

  private static SafeTensorsHeader parse(String json, int dataBytes) {
    return SafeTensorsHeader.parse(MemorySegment.ofArray(file(json, dataBytes)), "x.safetensors");
  }

  static byte[] file(String json, int dataBytes) {
    byte[] header = json.getBytes(StandardCharsets.UTF_8);
    return framed(header.length, Arrays.copyOf(header, header.length + dataBytes));
  }

  private static byte[] framed(long length, byte[] rest) {
    return ByteBuffer.allocate(8 + rest.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(length)
        .put(rest)
        .array();
  }
}
