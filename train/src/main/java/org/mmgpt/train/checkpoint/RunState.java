package org.mmgpt.train.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * {@code state.json} of a checkpoint.
 *
 * @param settings what has to be the same to go on: keys of the configuration and their values
 */
record RunState(Progress progress, SequencedMap<String, String> settings) {
  static final String FILE = "state.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  byte[] json() throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("next_step", progress.nextStep());
    root.put("next_micro_step", progress.nextMicroStep());
    root.put("vision_dealt", progress.visionDealt());
    root.put("language_dealt", progress.languageDealt());
    root.put("loss_scale", progress.lossScale());
    root.put("steps_at_loss_scale", progress.stepsAtLossScale());
    progress.evaluationLoss().ifPresent(loss -> root.put("evaluation_loss", loss));
    ObjectNode keys = root.putObject("settings");
    settings.forEach(keys::put);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  static RunState read(Path folder) throws IOException {
    JsonNode root = MAPPER.readTree(Files.readAllBytes(folder.resolve(FILE)));
    var settings = new LinkedHashMap<String, String>();
    root.path("settings")
        .properties()
        .forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
    JsonNode evaluation = root.path("evaluation_loss");
    return new RunState(
        new Progress(
            root.path("next_step").asLong(),
            root.path("next_micro_step").asLong(),
            root.path("vision_dealt").asLong(),
            root.path("language_dealt").asLong(),
            root.path("loss_scale").asDouble(1),
            root.path("steps_at_loss_scale").asLong(),
            evaluation.isNumber()
                ? OptionalDouble.of(evaluation.asDouble())
                : OptionalDouble.empty()),
        settings);
  }
}
