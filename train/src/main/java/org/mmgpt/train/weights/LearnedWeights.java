package org.mmgpt.train.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.ModelDirectory;
import org.mmgpt.model.StagedDirectory;
import org.mmgpt.model.WholeFile;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Tensor;
import org.mmgpt.train.config.TrainingException;

/** Weights of the model itself, which are saved as a model directory. */
record LearnedWeights(Path base, Flamingo model, SequencedMap<String, Tensor> parameters)
    implements Learned {
  /** Where a run puts its model, inside its output folder. */
  static final String MODEL = "model";

  private static final String ALL = "all";

  /** Frozen in the original, whatever else is trained. */
  private static final String VISION = "vision_encoder.";

  /**
   * @param wanted parts of parameters' names; {@code all} for every one
   * @throws TrainingException if one of them is part of no name, or of the vision encoder's only
   */
  static LearnedWeights of(List<String> wanted, Path base, Flamingo model) {
    var learned = new LinkedHashMap<String, Tensor>();
    Map<String, Tensor> named = model.namedParameters();
    for (String part : wanted) {
      List<String> names = named.keySet().stream().filter(name -> trains(name, part)).toList();
      names.forEach(name -> learned.put(name, named.get(name)));
      if (names.isEmpty()) {
        throw new TrainingException(
            "training.trainable: '%s' is part of no trainable weight's name; they end in %s"
                .formatted(part, endings(named)));
      }
    }
    return new LearnedWeights(base, model, learned);
  }

  private static boolean trains(String name, String part) {
    return !name.startsWith(VISION) && (part.equals(ALL) || name.contains(part));
  }

  private static String endings(Map<String, Tensor> named) {
    return named.keySet().stream()
        .filter(name -> !name.startsWith(VISION))
        .map(name -> name.replaceFirst("^.*\\.\\d+\\.", ""))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Override
  public SequencedMap<String, Tensor> tensors() {
    return parameters;
  }

  @Override
  public void attach() {}

  @Override
  public void dropping(boolean on) {}

  @Override
  public String checkpointFile() {
    return "weights.safetensors";
  }

  @Override
  public void describe(Path checkpoint) {}

  @Override
  public Path folder(Path output) {
    return output.resolve(MODEL);
  }

  @Override
  public void save(Path output) throws IOException {
    Path folder = folder(output);
    if (Files.exists(folder)) { // of this run when it was shorter: only the weights change
      fill(folder);
      return;
    }
    try (var staged = StagedDirectory.at(folder)) {
      fill(staged.path());
      staged.commit();
    }
  }

  private void fill(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(base)) { // the tokenizer and the like
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.contains(".safetensors")) {
          WholeFile.write(folder.resolve(name), Files.readAllBytes(file));
        }
      }
    }
    ModelDirectory.saveWeights(folder, model, DType.FLOAT32);
  }

  /** The weights are the model's. */
  @Override
  public void close() {}
}
