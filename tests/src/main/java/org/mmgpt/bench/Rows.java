package org.mmgpt.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rows of a suite in the order they are measured, the most telling first: where the time is too
 * short, the last ones are missing.
 */
final class Rows {
  /** How many pictures {@code ./mmgpt bench} makes up for the data pipeline. */
  static final int PIPELINE_RECORDS = 200;

  private static final int PAGES = 20;

  /** The most ranks that train together, one core each. */
  private static final int MOST_PROCESSES = 8;

  /** A GPU's machine is lent by the minute, and its points of a curve take milliseconds. */
  private static final double SHORT_WARM_UP = 0.3;

  private static final double GPU_WARM_UP = 0.8;

  /** Operators that do next to nothing, so that their calls are all that is measured. */
  private static final Map<String, String> OPERATORS =
      Map.of("add", "add of 4 x 4", "matmul4", "matmul of 4 x 4", "view", "view of 4 x 4");

  private final Suite suite;
  private final boolean rehearsal;
  private final Path tiny;
  private final Path models;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param rehearsal whether to ask for the same work on the CPU and with models of no size, to see
   *     that all of it runs
   * @param tiny the repository's model
   * @param models a directory for each of {@link #shapes}
   */
  Rows(Suite suite, boolean rehearsal, Path tiny, Path models) {
    this.suite = suite;
    this.rehearsal = rehearsal;
    this.tiny = tiny;
    this.models = models;
  }

  String device() {
    return suite.onGpu() && !rehearsal ? "cuda" : "cpu";
  }

  String dtype() {
    return suite.onGpu() ? "bfloat16" : "float32";
  }

  List<Shape> shapes() {
    return rehearsal ? List.of(Shape.M4) : suite.shapes();
  }

  /** Whether a shape's weights are in a file: small, and on the CPU. */
  boolean stored(Shape shape) {
    return !suite.onGpu() && shape.stored();
  }

  /** What the machine can do at most, see {@link Bounds}. */
  List<Row> bounds() {
    boolean large = device().equals("cuda");
    int elements = large ? 1 << 29 : 1 << 26;
    int side = large ? 8192 : 2048;
    if (rehearsal) {
      elements = 1 << 20;
      side = 256;
    }
    String size = "%d MB".formatted((long) elements * Float.BYTES >> 20);
    var bounds = new ArrayList<Row>();
    bounds.add(bound("copy " + size, ask("copy").withLoops(elements)));
    bounds.add(bound("read " + size + ", a sum", ask("read").withLoops(elements)));
    // Where one dtype is the whole suite's, the other's bound is no row's.
    List<String> dtypes = suite.onGpu() ? List.of(dtype()) : List.of("float32", "bfloat16");
    for (String dtype : dtypes) {
      for (int length : new int[] {side, side / 2}) {
        bounds.add(
            bound(
                "matrix product %d x %d, %s".formatted(length, length, dtype),
                ask("matmul").withLoops(length).withDtype(dtype)));
      }
      for (int length : new int[] {side, side / 4}) {
        bounds.add(
            bound(
                "frozen linear layer %d x %d, %d rows, %s".formatted(side, side, length, dtype),
                ask("linear").withLoops(side).withLength(length).withDtype(dtype)));
      }
    }
    return bounds;
  }

  private static Row bound(String name, Request request) {
    return Row.of(name, request.withSamples(1, 5).withWarmUpSeconds(SHORT_WARM_UP), 1e3, "ms");
  }

  /**
   * All others.
   *
   * @param picture where a picture will be
   * @param records where a folder of annotations and pictures will be
   */
  List<Row> measured(Path picture, Path records) {
    rows.clear();
    if (suite.onGpu()) {
      for (Shape shape : shapes().reversed()) {
        addModel(shape.label(), models.resolve(shape.label()), true, 128);
      }
      addTokens();
      addBatch();
      addOperators();
      shapes().forEach(shape -> addGroupOfOne(shape.label()));
      addModel("tiny (2.7 M)", tiny, false, 42);
      addPicturesAndRank();
      addStart("tiny", tiny, 42);
      addCompiled();
      return List.copyOf(rows);
    }
    addOperators();
    addData(picture, records);
    addModel("tiny (2.7 M)", tiny, false, 42);
    addStart("tiny", tiny, 42);
    for (Shape shape : shapes()) {
      Path directory = models.resolve(shape.label());
      addModel(shape.label(), directory, !stored(shape), 128);
      if (stored(shape)) {
        Request load = ask("load").of(directory.toString(), false);
        rows.add(Row.of("load " + shape.label(), load, 1e3, "ms"));
        addStart(shape.label(), directory, 64);
      }
    }
    addTokens();
    addBatch();
    addPicturesAndRank();
    addProcesses();
    return List.copyOf(rows);
  }

  private void addOperators() {
    int loops = rehearsal ? 100 : suite.onGpu() ? 5_000 : 20_000;
    for (String operator : List.of("add", "matmul4", "view")) {
      Request request = ask(operator).withLoops(loops).withSamples(2, 5);
      Row row = Row.of(OPERATORS.get(operator), request, 1e6 / loops, "us");
      rows.add(suite.onGpu() ? row : row.with(Row.CPP));
    }
  }

  private void addData(Path picture, Path records) {
    rows.add(
        Row.of(
            "tokenise 4,400 words of varied text",
            ask("tokenise")
                .of(tiny.toString(), false)
                .withText(MadeUpText.pages(PAGES, 4400))
                // Each page once: ours remembers the words of those that it has read.
                .withSamples(PAGES / 2, PAGES / 2)
                .withWarmUpSeconds(0),
            1e3,
            "ms"));
    rows.add(
        Row.of(
            "decode and resize a 640 x 480 picture",
            ask("preprocess").withPicture(picture.toString()).withLoops(224).withSamples(5, 5),
            1e3,
            "ms"));
    rows.add(
        Row.of(
            "%d records to batches of 8, two workers".formatted(PIPELINE_RECORDS),
            ask("pipeline").of(tiny.toString(), false).withPicture(records.toString()).withBatch(8),
            1,
            "s"));
  }

  private void addStart(String label, Path model, int length) {
    Request once = prefill(model, false, length).withSamples(0, 1);
    rows.add(Row.of("process start to first logits, " + label, once, 1, "s").inFreshProcess());
  }

  private void addModel(String label, Path model, boolean random, int length) {
    String directory = model.toString();
    Row encode =
        Row.of("encode a picture, " + label, ask("encode").of(directory, random), 1e3, "ms");
    Row prefill =
        Row.of(
            "prefill of %d, %s".formatted(length, label),
            prefill(model, random, length),
            1e3,
            "ms");
    if (suite.onGpu()) { // decoding is what a GPU is rented for; torch.compile comes at the end
      addDecode(label, directory, random);
      rows.add(prefill);
      rows.add(encode);
    } else {
      rows.add(encode.with(Row.COMPILE));
      rows.add(prefill.with(Row.COMPILE));
      addDecode(label, directory, random);
    }
    Request train = ask("train").of(directory, random).withLength(length).withBatch(2);
    String step = "LoRA step of 2 x %d, %s".formatted(length, label);
    Row plain = Row.of(step, train, 1e3, "ms");
    rows.add(random ? plain : plain.with(Row.PEFT)); // transformers reads weights from files only
    if (!label.startsWith("tiny")) {
      rows.add(Row.of(step + ", gradient checkpointing", train.withCheckpointing(), 1e3, "ms"));
      // On a GPU all rows are bf16; models are stored as fp32, so these weights are made up.
      if (!suite.onGpu()) {
        Request half = ask("train").of(directory, true).withLength(length).withBatch(2);
        rows.add(Row.of(step + ", bf16", half.withDtype("bfloat16"), 1e3, "ms"));
      }
    }
  }

  private void addDecode(String label, String directory, boolean random) {
    for (int batch : new int[] {1, 8}) {
      Request decode = ask("decode").of(directory, random).withLength(32).withBatch(batch);
      String name = "prefill of 32 and 16 tokens, batch %d, %s".formatted(batch, label);
      rows.add(Row.of(name, decode, 1e3, "ms"));
    }
  }

  private void addGroupOfOne(String label) {
    Request grouped = ask("train_in_group").of(models.resolve(label).toString(), true);
    rows.add(
        Row.of(
            "LoRA step of 2 x 128, %s, one rank of NCCL".formatted(label),
            grouped.withLength(128).withBatch(2),
            1e3,
            "ms"));
  }

  /** Both sides again, in turns with torch.compile, which takes its time to compile. */
  private void addCompiled() {
    for (Shape shape : shapes()) {
      Path directory = models.resolve(shape.label());
      String again = "%s, again beside torch.compile".formatted(shape.label());
      Request encode = ask("encode").of(directory.toString(), true);
      rows.add(Row.of("prefill of 128, " + again, prefill(directory, true, 128), 1e3, "ms"));
      rows.add(Row.of("encode a picture, " + again, encode, 1e3, "ms"));
    }
    rows.replaceAll(row -> row.name().endsWith("torch.compile") ? row.with(Row.COMPILE) : row);
  }

  private void addTokens() {
    List<Integer> lengths = rehearsal ? List.of(32, 64) : suite.lengths();
    for (int length : lengths) {
      rows.add(point("tokens", length, quick(prefill(growing(), random(), length))));
    }
    for (int length : lengths) {
      Request once = prefill(growing(), random(), length).withSamples(0, 1);
      rows.add(point(Growth.MEMORY + "tokens", length, once).ofMemory());
    }
  }

  private void addBatch() {
    for (int batch : new int[] {1, 2, 4}) {
      Request prefill = prefill(growing(), random(), 64).withBatch(batch);
      rows.add(point("batch", batch, quick(prefill)));
    }
  }

  private void addPicturesAndRank() {
    for (int pictures : new int[] {1, 2, 4}) {
      Request encode = ask("encode").of(growing().toString(), random()).withPictures(pictures);
      rows.add(point("pictures", pictures, quick(encode)));
    }
    for (int rank : new int[] {4, 16, 64}) {
      Request train = ask("train").of(growing().toString(), random()).withRank(rank);
      rows.add(point("LoRA rank", rank, quick(train)));
    }
  }

  /** One GPU has no room for two ranks, a CPU has one for each core. */
  private void addProcesses() {
    String name = shapes().getFirst().label();
    int cores = Runtime.getRuntime().availableProcessors();
    for (int processes = 1; processes <= Math.min(cores, MOST_PROCESSES); processes *= 2) {
      // Two JVMs' compilers and two ranks on two cores: steps enough for the compilers to be done.
      Request train = ask("train_in_group").of(growing().toString(), random()).withSamples(8, 3);
      rows.add(
          Row.of(
                  "LoRA step of 64 tokens in each of %d processes, %s".formatted(processes, name),
                  train.withProcesses(processes),
                  1e3,
                  "ms")
              .pointOf("processes, each with a batch", processes));
    }
  }

  private Row point(String curve, int size, Request request) {
    String what = curve.startsWith(Growth.MEMORY) ? "peak memory of " : "";
    String name =
        "%s%s, %d %s, %s"
            .formatted(
                what,
                request.work(),
                size,
                curve.replaceFirst(Growth.MEMORY, ""),
                shapes().getFirst().label());
    return Row.of(name, request, 1e3, "ms").pointOf(curve, size);
  }

  private Request quick(Request request) {
    Request quick = request.withSamples(1, 1);
    return suite.onGpu() ? quick.withWarmUpSeconds(SHORT_WARM_UP) : quick;
  }

  private Path growing() {
    return models.resolve(shapes().getFirst().label());
  }

  private boolean random() {
    return !stored(shapes().getFirst());
  }

  private Request prefill(Path model, boolean random, int length) {
    return ask("prefill").of(model.toString(), random).withLength(length);
  }

  private Request ask(String work) {
    Request request = Request.of(work, device(), dtype());
    return suite.onGpu() ? request.withWarmUpSeconds(GPU_WARM_UP) : request;
  }
}
