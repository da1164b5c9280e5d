package org.mmgpt.train.parallel;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.CRC32C;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.torch.distributed.Backend;
import org.mmgpt.torch.distributed.DistributedEnvironment;
import org.mmgpt.torch.distributed.ProcessGroup;
import org.mmgpt.torch.distributed.ReduceOp;
import org.mmgpt.train.checkpoint.Progress;

/**
 * One replica of the model a process; the gradients of all are averaged once an optimiser step.
 *
 * <p>All gradients travel in one message, and with them the sums of the step, who has a gradient at
 * all, and whether someone was asked to stop. So a step costs one collective, whatever it is made
 * of. Adapters are small: sending them while the backward pass still runs would gain nothing.
 */
public final class DataParallel implements Peers {
  private static final int LOSS = 0;
  private static final int WEIGHT = 1;
  private static final int SAMPLES = 2;
  private static final int TOKENS = 3;
  private static final int STOP = 4;
  private static final int SUMS = 5;

  private final ProcessGroup group;
  private final Device device;

  private DataParallel(ProcessGroup group, Device device) {
    this.group = group;
    this.device = device;
  }

  /** Which of this machine's processes this one is; 0 if no launcher says so. */
  public static int localRankOfEnvironment() {
    return LauncherEnvironment.ofProcess().localRank();
  }

  /**
   * The processes that a launcher started, torchrun, srun or ours; alone if none did.
   *
   * @param device where this process's tensors are: over NCCL if it is a CUDA device, else Gloo
   * @param timeout for meeting the others and for each collective
   * @throws org.mmgpt.torch.distributed.DistributedException if a variable is wrong, the address
   *     can't be reached, its port is in use, or a rank doesn't come in time
   */
  public static Peers ofEnvironment(Device device, Duration timeout) {
    LauncherEnvironment launcher = LauncherEnvironment.ofProcess();
    if (!launcher.isSet()) {
      return Peers.ALONE;
    }
    DistributedEnvironment environment = DistributedEnvironment.of(launcher.variables());
    ProcessGroup group = ProcessGroup.join(environment, backend(device), timeout);
    return new DataParallel(group, device);
  }

  /**
   * A group of this process alone, over NCCL or Gloo: what a step costs that could have company.
   *
   * @param timeout for each collective
   */
  public static Peers ofOne(Device device, Duration timeout) {
    DistributedEnvironment environment = DistributedEnvironment.local(0, 0, 1);
    return new DataParallel(ProcessGroup.join(environment, backend(device), timeout), device);
  }

  private static Backend backend(Device device) {
    return device.type() == Device.Type.CUDA ? Backend.NCCL : Backend.GLOO;
  }

  @Override
  public int rank() {
    return group.rank();
  }

  @Override
  public int size() {
    return group.size();
  }

  @Override
  public int onThisMachine() {
    return LauncherEnvironment.ofProcess().onThisMachine();
  }

  @Override
  public StepTotals mean(List<Tensor> parameters, StepTotals own) {
    float[] sums = new float[SUMS + parameters.size()];
    sums[LOSS] = (float) (own.loss() * own.weight());
    sums[WEIGHT] = (float) own.weight();
    sums[SAMPLES] = own.samples();
    sums[TOKENS] = own.tokens();
    sums[STOP] = own.stop() ? 1 : 0;
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      var parts = new ArrayList<Tensor>();
      for (int i = 0; i < parameters.size(); i++) {
        Tensor parameter = parameters.get(i);
        Optional<Tensor> gradient = parameter.grad();
        sums[SUMS + i] = gradient.isPresent() ? 1 : 0;
        parts.add(gradient.orElseGet(parameter::zerosLike).flatten(0, -1));
      }
      // Weighted before the sum: a process with many learned tokens counts for more.
      parts.add(Tensor.ofArray(sums, sums.length).to(device));
      Tensor bucket = Torch.cat(parts); // (all gradients, then the sums)
      long length = bucket.numel() - sums.length;
      bucket.slice(0, 0, length, 1).mul_(own.weight());
      group.allReduce(bucket, ReduceOp.SUM);
      float[] all = bucket.slice(0, length, length + sums.length, 1).toFloatArray();
      bucket.slice(0, 0, length, 1).mul_(1.0 / all[WEIGHT]);
      spread(bucket, parameters, all);
      return new StepTotals(
          all[LOSS] / all[WEIGHT],
          all[WEIGHT],
          (long) all[SAMPLES],
          (long) all[TOKENS],
          all[STOP] > 0);
    }
  }

  /** Each parameter's gradient becomes its part of the bucket, without a copy. */
  private static void spread(Tensor bucket, List<Tensor> parameters, float[] all) {
    long at = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Tensor parameter = parameters.get(i);
      long end = at + parameter.numel();
      if (all[SUMS + i] > 0) { // someone has a gradient
        parameter.setGrad(bucket.slice(0, at, end, 1).view(parameter.shape()));
      }
      at = end;
    }
  }

  @Override
  public void broadcast(Iterable<Tensor> tensors) {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      tensors.forEach(tensor -> group.broadcast(tensor.detach(), 0));
    }
  }

  @Override
  public double[] sum(double... own) {
    try (var scope = Scope.open()) {
      Tensor sums = Tensor.ofArray(own, own.length).to(device);
      group.allReduce(sums, ReduceOp.SUM);
      return sums.toDoubleArray();
    }
  }

  @Override
  public Runnable gather(Tensor whole, Tensor part) {
    return group.async().allGatherIntoTensor(whole, part)::await;
  }

  @Override
  public List<List<String>> gather(List<String> own) {
    byte[] json = Json.write(own);
    List<long[]> lengths = gather(new long[] {json.length});
    int longest = (int) lengths.stream().mapToLong(length -> length[0]).max().orElseThrow();
    try (var scope = Scope.open()) {
      Tensor padded = Tensor.ofArray(Arrays.copyOf(json, longest), longest).to(device);
      List<Tensor> all = group.allGather(padded);
      var texts = new ArrayList<List<String>>();
      for (int rank = 0; rank < all.size(); rank++) {
        byte[] of = Arrays.copyOf(all.get(rank).toByteArray(), (int) lengths.get(rank)[0]);
        texts.add(Json.read(of));
      }
      return texts;
    }
  }

  @Override
  public Progress broadcast(Progress progress) {
    double[] values = {
      progress.nextStep(),
      progress.nextMicroStep(),
      progress.visionDealt(),
      progress.languageDealt(),
      progress.lossScale(),
      progress.stepsAtLossScale(),
      progress.evaluationLoss().orElse(Double.NaN)
    };
    try (var scope = Scope.open()) {
      Tensor told = Tensor.ofArray(values, values.length).to(device);
      group.broadcast(told, 0);
      double[] of = told.toDoubleArray();
      return new Progress(
          (long) of[0],
          (long) of[1],
          (long) of[2],
          (long) of[3],
          of[4],
          (long) of[5],
          Double.isNaN(of[6]) ? OptionalDouble.empty() : OptionalDouble.of(of[6]));
    }
  }

  @Override
  public void requireSame(Map<String, Tensor> tensors, String when) {
    List<String> names = List.copyOf(tensors.keySet());
    long[] own = names.stream().mapToLong(name -> checksum(tensors.get(name))).toArray();
    List<long[]> all = gather(own);
    for (int other = 1; other < all.size(); other++) {
      for (int i = 0; i < names.size(); i++) {
        if (all.get(other)[i] != all.getFirst()[i]) {
          throw new ParallelException(
              "%s of rank %d differs from rank 0's %s; run again, it goes on from the checkpoint"
                  .formatted(names.get(i), other, when));
        }
      }
    }
  }

  @Override
  public void requireSame(String what, String value) {
    var crc = new CRC32C();
    crc.update(value.getBytes(StandardCharsets.UTF_8));
    List<long[]> all = gather(new long[] {crc.getValue()});
    for (int other = 1; other < all.size(); other++) {
      if (!Arrays.equals(all.get(other), all.getFirst())) {
        throw new ParallelException(
            "rank %d was started with another %s than rank 0; start all with the same"
                .formatted(other, what));
      }
    }
  }

  private List<long[]> gather(long[] own) {
    try (var scope = Scope.open()) {
      Tensor values = Tensor.ofArray(own, own.length).to(device);
      return group.allGather(values).stream().map(Tensor::toLongArray).toList();
    }
  }

  private static long checksum(Tensor tensor) {
    var crc = new CRC32C();
    try (var scope = Scope.open()) {
      crc.update(tensor.detach().to(Device.CPU).contiguous().dataPtr().asByteBuffer());
    }
    return crc.getValue();
  }

  @Override
  public void close() {
    group.close();
  }

  /** Lists of texts on their way. */
  private static final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static byte[] write(List<String> texts) {
      try {
        return MAPPER.writeValueAsBytes(texts);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static List<String> read(byte[] json) {
      try {
        return List.of(MAPPER.readValue(json, String[].class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
