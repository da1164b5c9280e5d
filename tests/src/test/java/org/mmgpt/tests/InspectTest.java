package org.mmgpt.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.mmgpt.infer.command.Inspect;
import picocli.CommandLine;

/** {@code ./mmgpt inspect} on files of every kind. */
class InspectTest {
  @Test
  void listsTensorsTotalsAndTrainableParametersOfALora() throws Exception {
    JsonNode report = inspect("mmgpt-lora.pt");
    assertThat(report.at("/totals/tensors").asInt()).isEqualTo(52);
    assertThat(report.at("/parameters/trainable").asLong()).isEqualTo(16_768);
    assertThat(report.at("/tensors/0/dtype").asText()).isEqualTo("F32");
    assertThat(report.at("/tensors/0/shape").toString()).isEqualTo("[4,64]");
    assertThat(report.at("/tensors/0/bytes").asLong()).isEqualTo(1024);
  }

  @Test
  void showsAFoldersConfigurationAndMetadata() throws Exception {
    JsonNode report = inspect("peft");
    assertThat(report.at("/config/r").asInt()).isEqualTo(4);
    assertThat(report.at("/metadata/format").asText()).isEqualTo("pt");
    assertThat(inspect("llama").at("/parameters/trainable").asLong()).isZero();
  }

  private static JsonNode inspect(String name) throws Exception {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new Inspect())
            .setOut(new PrintWriter(out))
            .execute(GoldenModel.golden(name).toString(), "--json");
    assertThat(code).isZero();
    return new ObjectMapper().readTree(out.toString());
  }
}
