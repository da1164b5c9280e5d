package org.mmgpt.train.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.step.ReferenceTrainingStep;

/**
 * What {@code ./mmgpt finetune} is told. Keys are these names in snake case; the meanings and the
 * defaults stand in {@code finetune-defaults.yaml}.
 *
 * @param model directory of the base model
 * @param output folder for all that a run leaves behind
 * @param referenceQuirks the published code's arithmetic, see {@link ReferenceTrainingStep}
 */
public record FinetuneConfig(
    Path model,
    Path output,
    long seed,
    int threads,
    String device,
    Precision precision,
    int maxLength,
    boolean referenceQuirks,
    DataConfig data,
    LoraSection lora,
    TrainingSection training,
    OptimizerSection optimizer,
    CheckpointsSection checkpoints,
    EvaluationConfig evaluation,
    ParallelSection parallel) {

  private static final String DEFAULTS = "finetune-defaults.yaml";

  public FinetuneConfig {
    if (threads < 0 || threads > Torch.MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must be 0 to " + Torch.MOST_THREADS + ", got " + threads);
    }
    if (maxLength < 2) {
      throw new IllegalArgumentException("max_length must be 2 or more, got " + maxLength);
    }
    if (!device.matches("auto|cpu|cuda(:\\d{1,3})?")) {
      throw new IllegalArgumentException(
          "device must be auto, cpu, cuda or cuda:N, got '" + device + "'");
    }
    if (referenceQuirks && training.backward() == TrainingSection.BackwardMode.PAIRED) {
      throw new IllegalArgumentException(
          "reference_quirks needs training.backward: sequential; paired is ours");
    }
    if (!training.trainable().isEmpty() && precision != Precision.FP32) {
      throw new IllegalArgumentException(
          "training.trainable needs precision: fp32; only a frozen base can be held in less");
    }
    if (!training.trainable().isEmpty() && !lora.start().isEmpty()) {
      throw new IllegalArgumentException(
          "training.trainable and lora.start exclude each other: weights or an adapter");
    }
    if (parallel.shardBase()) {
      requireShardable(training, lora);
    }
    if (referenceQuirks && precision == Precision.FP16) {
      throw new IllegalArgumentException("reference_quirks computes in fp32 or bf16, not fp16");
    }
    if (training.backward() == TrainingSection.BackwardMode.PAIRED && lora.dropout() > 0) {
      throw new IllegalArgumentException(
          "training.backward must be sequential with lora.dropout: two threads that draw from one"
              + " generator can't repeat a run");
    }
  }

  private static void requireShardable(TrainingSection training, LoraSection lora) {
    if (!training.trainable().isEmpty()) {
      throw new IllegalArgumentException(
          "parallel.shard_base and training.trainable exclude each other: only frozen weights can"
              + " be sharded");
    }
    if (training.backward() == TrainingSection.BackwardMode.PAIRED) {
      throw new IllegalArgumentException(
          "parallel.shard_base needs training.backward: sequential; two threads would gather layers"
              + " in an order of their own");
    }
    if (lora.dora() && lora.start().isEmpty()) {
      throw new IllegalArgumentException(
          "parallel.shard_base and lora.dora exclude each other: DoRA starts from the lengths of"
              + " whole weights");
    }
  }

  /** In what the frozen base is held and computes, as written in the file in lower case. */
  public enum Precision {
    FP32(DType.FLOAT32),
    BF16(DType.BFLOAT16),
    FP16(DType.FLOAT16);

    private final DType dtype;

    Precision(DType dtype) {
      this.dtype = dtype;
    }

    /** torch's word for it. */
    public DType dtype() {
      return dtype;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The device of this process.
   *
   * @param localRank which of this machine's processes it is
   * @throws ConfigException if this machine hasn't as many GPUs
   */
  public Device deviceOf(int localRank) {
    int gpus = Torch.hasCuda() ? Device.count(Device.Type.CUDA) : 0;
    if (device.equals("cpu") || device.equals("auto") && gpus == 0) {
      return Device.CPU;
    }
    boolean byRank = device.equals("auto") || device.equals("cuda");
    int gpu = byRank ? localRank : Integer.parseInt(device.substring("cuda:".length()));
    if (gpu >= gpus) {
      throw new ConfigException(
          "device %s: local rank %d would have cuda:%d and this machine has %d GPUs; start at most so many processes here (--nproc-per-node), or set device=cpu"
              .formatted(device, localRank, gpu, gpus));
    }
    return Device.cuda(gpu);
  }

  /** Whether decoder layers are computed again on the way back instead of kept. */
  public boolean recomputesLayers() {
    return training.gradientCheckpointing() || parallel.shardBase();
  }

  /**
   * Reads a file.
   *
   * @param overrides {@code key=value}, with points for keys inside sections
   * @throws ConfigException in one line: file, line, key, and what is wrong
   */
  public static FinetuneConfig read(Path file, List<String> overrides) {
    return ConfigReader.read(file, overrides, DEFAULTS, FinetuneConfig.class);
  }

  /** Every value by its key, with points for keys inside sections, as text. */
  public SequencedMap<String, String> flat() {
    return ConfigReader.flat(this);
  }
}
