package org.mmgpt.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which rows are measured, how often, on which sizes. */
enum Suite {
  /** Within 10 minutes on 2 cores: the tiny model and 100 M parameters, short curves. */
  QUICK(2, 9 * 60),
  /** Within an hour on 2 cores: also 1 B parameters and the curves to 4096 tokens. */
  FULL(5, 58 * 60),
  /** One CUDA device: 1 B and 9 B parameters in bf16 with random weights made there. */
  GPU(5, 25 * 60);

  /** How many pictures {@code ./mmgpt bench} makes up for the data pipeline. */
  static final int PIPELINE_RECORDS = 200;

  /** The most ranks that train together, one core each. */
  private static final int MOST_PROCESSES = 8;

  private static final String WORDS = "the red square is left of a blue circle . ";

  /** Operators that do next to nothing, so that their calls are all that is measured. */
  private static final Map<String, String> OPERATORS =
      Map.of("add", "add of 4 x 4", "matmul4", "matmul of 4 x 4", "view", "view of 4 x 4");

  private final int rounds;
  private final long seconds;

  Suite(int rounds, long seconds) {
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /** What the whole suite may take, also on a slow machine. */
  long seconds() {
    return seconds;
  }

  /** How often each side has its turn. */
  int rounds() {
    return rounds;
  }

  String device() {
    return this == GPU ? "cuda" : "cpu";
  }

  String dtype() {
    return this == GPU ? "bfloat16" : "float32";
  }

  /** The model with weights in a file, for loading and for comparing numbers. */
  List<Shape> shapes() {
    return switch (this) {
      case QUICK -> List.of(Shape.M100);
      case FULL -> List.of(Shape.M100, Shape.B1);
      case GPU -> List.of(Shape.B1, Shape.B9);
    };
  }

  /** Bounds of the machine, in the order copy, matmul. */
  List<Row> bounds() {
    int elements = this == GPU ? 1 << 29 : 1 << 26;
    int side = this == GPU ? 8192 : 2048;
    return List.of(
        Row.of(
            "copy %d MB".formatted((long) elements * 4 >> 20),
            ask("copy").withLoops(elements),
            1e3,
            "ms"),
        Row.of(
            "matrix product %d x %d".formatted(side, side),
            ask("matmul").withLoops(side),
            1e3,
            "ms"));
  }

  List<Row> rows(Path tiny, Path work, String picture, String pictures) {
    var rows = new ArrayList<Row>();
    int loops = 20_000;
    for (String operator : List.of("add", "matmul4", "view")) {
      rows.add(
          Row.of(
                  OPERATORS.get(operator),
                  ask(operator).withLoops(loops).withSamples(2, 5),
                  1e6 / loops,
                  "us")
              .with(Row.CPP));
    }
    rows.add(
        Row.of(
            "tokenise 4,400 words",
            ask("tokenise").of(tiny.toString(), false).withText(WORDS.repeat(400)),
            1e3,
            "ms"));
    rows.add(
        Row.of(
            "decode and resize a 640 x 480 picture",
            ask("preprocess").withPicture(picture).withLoops(224).withSamples(5, 5),
            1e3,
            "ms"));
    rows.add(
        Row.of(
            "%d records to batches of 8, two workers".formatted(PIPELINE_RECORDS),
            ask("pipeline").of(tiny.toString(), false).withPicture(pictures).withBatch(8),
            1,
            "s"));
    addModel(rows, "tiny (2.7 M)", tiny, false, 42);
    rows.add(
        Row.of(
                "process start to first logits, tiny",
                prefill(tiny, false, 42).withSamples(0, 1),
                1,
                "s")
            .inFreshProcess());
    for (Shape shape : shapes()) {
      Path directory = work.resolve(shape.label());
      boolean stored = shape == Shape.M100;
      addModel(rows, shape.label(), directory, !stored, 128);
      if (stored) {
        rows.add(
            Row.of(
                "load " + shape.label(), ask("load").of(directory.toString(), false), 1e3, "ms"));
        rows.add(
            Row.of(
                    "process start to first logits, " + shape.label(),
                    prefill(directory, false, 64).withSamples(0, 1),
                    1,
                    "s")
                .inFreshProcess());
      }
    }
    addGrowth(rows, work.resolve(shapes().getFirst().label()));
    return rows;
  }

  private void addModel(List<Row> rows, String label, Path model, boolean random, int length) {
    String directory = model.toString();
    rows.add(
        Row.of("encode a picture, " + label, ask("encode").of(directory, random), 1e3, "ms")
            .with(Row.COMPILE));
    rows.add(
        Row.of(
                "prefill of %d, %s".formatted(length, label),
                prefill(model, random, length),
                1e3,
                "ms")
            .with(Row.COMPILE));
    for (int batch : new int[] {1, 8}) {
      Request decode = ask("decode").of(directory, random).withLength(32).withBatch(batch);
      rows.add(
          Row.of(
              "prefill of 32 and 16 tokens, batch %d, %s".formatted(batch, label),
              decode,
              1e3,
              "ms"));
    }
    Request train = ask("train").of(directory, random).withLength(length).withBatch(2);
    String step = "LoRA step of 2 x %d, %s".formatted(length, label);
    Row plain = Row.of(step, train, 1e3, "ms");
    rows.add(random ? plain : plain.with(Row.PEFT)); // transformers reads weights from files only
    if (!label.startsWith("tiny")) {
      rows.add(Row.of(step + ", gradient checkpointing", train.withCheckpointing(), 1e3, "ms"));
      // On a GPU all rows are bf16; models are stored as fp32, so these weights are made up.
      if (this != GPU) {
        Request half = ask("train").of(directory, true).withLength(length).withBatch(2);
        rows.add(Row.of(step + ", bf16", half.withDtype("bfloat16"), 1e3, "ms"));
      }
    }
    if (this == GPU) {
      Request grouped = ask("train_in_group").of(directory, random).withLength(length).withBatch(2);
      rows.add(Row.of(step + ", one rank of NCCL", grouped, 1e3, "ms"));
    }
  }

  private void addGrowth(List<Row> rows, Path model) {
    boolean random = this == GPU;
    String name = model.getFileName().toString();
    int[] lengths =
        this == QUICK ? new int[] {128, 256, 512} : new int[] {128, 256, 512, 1024, 2048, 4096};
    for (int length : lengths) {
      rows.add(point("tokens", length, prefill(model, random, length), name));
    }
    for (int length : lengths) {
      Request once = prefill(model, random, length).withSamples(0, 1);
      rows.add(point(Growth.MEMORY + "tokens", length, once, name).ofMemory());
    }
    for (int pictures : new int[] {1, 2, 4}) {
      Request encode = ask("encode").of(model.toString(), random).withPictures(pictures);
      rows.add(point("pictures", pictures, encode, name));
    }
    for (int batch : new int[] {1, 2, 4}) {
      rows.add(point("batch", batch, prefill(model, random, 64).withBatch(batch), name));
    }
    for (int rank : new int[] {4, 16, 64}) {
      Request train = ask("train").of(model.toString(), random).withRank(rank);
      rows.add(point("LoRA rank", rank, train, name));
    }
    if (this != GPU) { // one GPU has no room for two ranks
      int cores = Runtime.getRuntime().availableProcessors();
      for (int processes = 1; processes <= Math.min(cores, MOST_PROCESSES); processes *= 2) {
        Request train = ask("train_in_group").of(model.toString(), random).withSamples(1, 3);
        rows.add(
            Row.of(
                    "LoRA step of 64 tokens in each of %d processes, %s".formatted(processes, name),
                    train.withProcesses(processes),
                    1e3,
                    "ms")
                .pointOf("processes, each with a batch", processes));
      }
    }
  }

  private static Row point(String curve, int size, Request request, String model) {
    String name = "%s of %d %s, %s".formatted(request.work(), size, curve, model);
    return Row.of(name, request.withSamples(1, 1), 1e3, "ms").pointOf(curve, size);
  }

  private Request prefill(Path model, boolean random, int length) {
    return ask("prefill").of(model.toString(), random).withLength(length);
  }

  private Request ask(String work) {
    return Request.of(work, device(), dtype());
  }
}
