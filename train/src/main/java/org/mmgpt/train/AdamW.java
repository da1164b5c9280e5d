package org.mmgpt.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.NoGrad;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), computed by torch's fused kernel:
 * one call per parameter group and step.
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
  }

  /** One parameter with its moments; {@code step} is a one-element float tensor, as in torch. */
  private record Slot(String name, Tensor parameter, Tensor expAvg, Tensor expAvgSq, Tensor step) {}

  private final List<ParameterGroup> groups;
  private final List<List<Slot>> slots = new ArrayList<>();
  private final Settings settings;

  /** Starts with zero moments. The parameters stay their owner's; the moments are this object's. */
  public AdamW(List<ParameterGroup> groups, Settings settings) {
    this.groups = List.copyOf(groups);
    this.settings = settings;
    for (ParameterGroup group : groups) {
      var ofGroup = new ArrayList<Slot>();
      for (Map.Entry<String, Tensor> entry : group.parameters().entrySet()) {
        Tensor parameter = entry.getValue();
        ofGroup.add(
            new Slot(
                entry.getKey(),
                parameter,
                parameter.zerosLike().escape(),
                parameter.zerosLike().escape(),
                Torch.zeros(new long[0], DType.FLOAT32, parameter.device()).escape()));
      }
      slots.add(ofGroup);
    }
  }

  /** Moves every parameter that has a gradient, once. */
  public void step(double learningRate) {
    try (var scope = Scope.open(); // for the handles of the gradients
        var noGrad = NoGrad.open()) {
      for (int i = 0; i < groups.size(); i++) {
        step(groups.get(i), slots.get(i), learningRate);
      }
    }
  }

  private void step(ParameterGroup group, List<Slot> ofGroup, double learningRate) {
    var parameters = new ArrayList<Tensor>();
    var gradients = new ArrayList<Tensor>();
    var expAvgs = new ArrayList<Tensor>();
    var expAvgSqs = new ArrayList<Tensor>();
    var steps = new ArrayList<Tensor>();
    for (Slot slot : ofGroup) {
      Optional<Tensor> gradient = slot.parameter().grad();
      if (gradient.isPresent()) {
        parameters.add(slot.parameter());
        gradients.add(gradient.get());
        expAvgs.add(slot.expAvg());
        expAvgSqs.add(slot.expAvgSq());
        steps.add(slot.step());
      }
    }
    if (parameters.isEmpty()) {
      return;
    }
    // The kernel expects the counts already raised; it never writes them.
    Torch.foreachAdd_(steps, 1L);
    Torch.fusedAdamw_(
        parameters,
        gradients,
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
        state.put(slot.name() + ".exp_avg", slot.expAvg());
        state.put(slot.name() + ".exp_avg_sq", slot.expAvgSq());
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
