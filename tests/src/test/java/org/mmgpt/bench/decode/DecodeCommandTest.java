package org.mmgpt.bench.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.torch.Tensors;
import picocli.CommandLine;

/** What is run on a GPU, on the CPU with the tiny model: the same program but for the recording. */
class DecodeCommandTest {
  @TempDir private Path folder;

  @Test
  void measuresEveryWayAndEveryOperator() throws IOException {
    long before = Tensors.live();
    Path tiny = Path.of("..", "train", "tiny");
    var said = new StringWriter();
    int code =
        new CommandLine(new DecodeCommand())
            .setErr(new PrintWriter(said))
            .setOut(new PrintWriter(new StringWriter()))
            .execute(
                Stream.of(
                        "--device cpu --batch 1,3 --prompt 9 --tokens 5 --rounds 2 --model "
                            + tiny
                            + " --output "
                            + folder)
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toArray(String[]::new));
    assertThat(code).as(said.toString()).isZero();
    assertThat(Tensors.live()).isEqualTo(before);
    JsonNode json = new ObjectMapper().readTree(folder.resolve("decode.json").toFile());
    assertThat(json.at("/copy_bytes_per_second/median").asDouble()).isPositive();
    assertThat(json.get("decode")).hasSize(4); // two ways at two batch sizes
    for (JsonNode row : json.get("decode")) {
      assertThat(row.at("/tokens_per_second/median").asDouble()).isPositive();
      assertThat(row.get("share_of_copy").asDouble()).isBetween(1e-6, 10.0);
      assertThat(row.get("tokens_alike").asDouble()).isEqualTo(1);
    }
    // Matrices of 4 layers, feed-forwards and scores, then keys and values of 12 tokens on average.
    long weights = 4 * 4L * (4 * 128 * 128 + 3 * 128 * 384 + 2 * 128 * 256) + 4L * 128 * 1172;
    assertThat(json.at("/decode/0/bytes").asLong()).isEqualTo(weights + 12L * 2 * 4 * 128 * 4);
    assertThat(json.at("/operators/3").size()).isGreaterThan(15);
    JsonNode engine = json.at("/engine/the tiny model in fp32");
    assertThat(engine.get("tokens_alike").asDouble()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("decode.md")))
        .contains("| 3 | the ordinary pass |", "index_put_", "3 requests at once");
  }
}
