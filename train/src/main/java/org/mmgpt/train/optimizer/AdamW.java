package org.mmgpt.train.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;
import org.mmgpt.train.config.OptimizerSection;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), computed by torch's fused kernel:
 * one call per parameter group and step, or with moments in eight bits one per parameter.
 *
 * <p>A parameter without a gradient is left alone, decay included, and its step count stands still,
 * as in torch. So a text-only step does not move the adapters of the gated cross attention.
 */
public final class AdamW implements AutoCloseable {

  /** The constants of the update rule; torch's defaults are {@code (0.9, 0.999, 1e-8)}. */
  public record Settings(double beta1, double beta2, double eps) {
    public static final Settings DEFAULT = new Settings(0.9, 0.999, 1e-8);

    public Settings {
      if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
        throw new IllegalArgumentException("betas must lie in [0, 1), got " + beta1 + ", " + beta2);
      }
      if (!(eps > 0)) {
        throw new IllegalArgumentException("eps must be positive, got " + eps);
      }
    }

    /** Those of {@code config}. */
    public static Settings of(OptimizerSection config) {
      return new Settings(config.betas().getFirst(), config.betas().getLast(), config.eps());
    }
  }

  /** One parameter with its moments; {@code step} is a one-element float tensor, as in torch. */
  private record Slot(String name, Tensor parameter, Moment expAvg, Moment expAvgSq, Tensor step) {}

  private final List<ParameterGroup> groups;
  private final List<List<Slot>> slots = new ArrayList<>();
  private final Settings settings;
  private final MomentStorage storage;

  /** Starts with zero moments. The parameters stay their owner's; the moments are this object's. */
  public AdamW(List<ParameterGroup> groups, Settings settings) {
    this(groups, settings, MomentStorage.FLOAT32);
  }

  /** The same with moments in {@code storage}. */
  public AdamW(List<ParameterGroup> groups, Settings settings, MomentStorage storage) {
    this.groups = List.copyOf(groups);
    this.settings = settings;
    this.storage = storage;
    for (ParameterGroup group : groups) {
      var ofGroup = new ArrayList<Slot>();
      for (Map.Entry<String, Tensor> entry : group.parameters().entrySet()) {
        Tensor parameter = entry.getValue();
        ofGroup.add(
            new Slot(
                entry.getKey(),
                parameter,
                storage.of(parameter),
                storage.of(parameter),
                Torch.zeros(new long[0], DType.FLOAT32, parameter.device()).escape()));
      }
      slots.add(ofGroup);
    }
  }

  /** Moves every parameter that has a gradient, once. */
  public void step(double learningRate) {
    try (var scope = Scope.open();
        var noGrad = NoGrad.open()) {
      for (int i = 0; i < groups.size(); i++) {
        switch (storage) {
          case FLOAT32 -> step(groups.get(i), slots.get(i), learningRate);
          case INT8 -> {
            for (Slot slot : slots.get(i)) { // the wide values of one at a time
              step(groups.get(i), List.of(slot), learningRate);
            }
          }
        }
      }
    }
  }

  private void step(ParameterGroup group, List<Slot> ofGroup, double learningRate) {
    List<Slot> moving =
        ofGroup.stream().filter(slot -> slot.parameter().grad().isPresent()).toList();
    if (moving.isEmpty()) {
      return;
    }
    try (var scope = Scope.open()) { // for the handles of the gradients
      List<Tensor> expAvgs = moving.stream().map(slot -> slot.expAvg().values()).toList();
      List<Tensor> expAvgSqs = moving.stream().map(slot -> slot.expAvgSq().values()).toList();
      List<Tensor> steps = moving.stream().map(Slot::step).toList();
      // The kernel expects the counts already raised; it never writes them.
      Torch.foreachAdd_(steps, 1L);
      Torch.fusedAdamw_(
          moving.stream().map(Slot::parameter).toList(),
          moving.stream().map(slot -> slot.parameter().grad().orElseThrow()).toList(),
          expAvgs,
          expAvgSqs,
          List.of(),
          steps,
          learningRate * group.learningRateFactor(),
          settings.beta1(),
          settings.beta2(),
          group.weightDecay(),
          settings.eps(),
          false,
          false);
      for (int i = 0; i < moving.size(); i++) {
        moving.get(i).expAvg().set(expAvgs.get(i));
        moving.get(i).expAvgSq().set(expAvgSqs.get(i));
      }
    }
  }

  /** Drops all gradients, so that the next backward pass starts from none. */
  public void clearGradients() {
    parameters().forEach(Tensor::clearGrad);
  }

  /** The trained parameters of all groups, in order. */
  public List<Tensor> parameters() {
    return groups.stream().flatMap(group -> group.parameters().values().stream()).toList();
  }

  /**
   * The moments and step counts under {@code NAME.exp_avg}, {@code NAME.exp_avg_sq} and {@code
   * NAME.step}, for a checkpoint. The tensors stay this optimiser's.
   */
  public SequencedMap<String, Tensor> state() {
    var state = new LinkedHashMap<String, Tensor>();
    for (List<Slot> ofGroup : slots) {
      for (Slot slot : ofGroup) {
        slot.expAvg()
            .tensors()
            .forEach((part, tensor) -> state.put(slot.name() + ".exp_avg" + part, tensor));
        slot.expAvgSq()
            .tensors()
            .forEach((part, tensor) -> state.put(slot.name() + ".exp_avg_sq" + part, tensor));
        state.put(slot.name() + ".step", slot.step());
      }
    }
    return state;
  }

  /**
   * Copies a saved {@link #state()} into this optimiser.
   *
   * @throws IllegalArgumentException naming the entry that is missing or was saved for another
   *     parameter
   */
  public void restore(Map<String, Tensor> saved) {
    SequencedMap<String, Tensor> state = state();
    for (String name : saved.keySet()) {
      if (!state.containsKey(name)) {
        throw new IllegalArgumentException(
            "optimiser state holds " + name + ", which is not a parameter being trained");
      }
    }
    try (var noGrad = NoGrad.open()) {
      state.forEach(
          (name, tensor) -> {
            Tensor from = saved.get(name);
            if (from == null) {
              throw new IllegalArgumentException("optimiser state lacks " + name);
            }
            tensor.copy_(from);
          });
    }
  }

  @Override
  public void close() {
    for (List<Slot> ofGroup : slots) {
      for (Slot slot : ofGroup) {
        slot.expAvg().close();
        slot.expAvgSq().close();
        slot.step().close();
      }
    }
  }
}
