package org.mmgpt.infer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.model.CausalLoss;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.TokenBatch;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Tensor;

/**
 * One forward pass with all that happens in it, for people who port weights: inputs are read from a
 * safetensors file as {@code NAME/in/…}, results are named as {@code NAME/out/…}.
 */
public final class ForwardTrace {
  private static final String INPUT = "/in/";

  private final Flamingo model;
  private final Optional<LoraAdapter> adapter;

  /**
   * @param adapter attached; its parameters get gradients if they require them
   */
  public ForwardTrace(Flamingo model, Optional<LoraAdapter> adapter) {
    this.model = model;
    this.adapter = adapter;
  }

  /**
   * What a pass was shown.
   *
   * @param labels (B, T); without them there is no loss
   * @param pixels (B, T_img, F, 3, S, S); empty for texts without pictures
   */
  public record Inputs(TokenBatch tokens, Optional<Tensor> labels, Optional<Tensor> pixels) {}

  /**
   * What came of it, each owned by the scope that was open.
   *
   * @param outputs by their names without {@code NAME/out/}; {@code loss} has one element
   * @param gradients by the adapter's parameters; those a pass doesn't reach have none
   */
  public record Result(Map<String, Tensor> outputs, Map<String, Tensor> gradients) {}

  /** Names of the cases in a file, in its order. */
  public static List<String> cases(SafeTensors file) {
    return file.names().stream()
        .filter(name -> name.endsWith(INPUT + "input_ids"))
        .map(name -> name.substring(0, name.length() - (INPUT + "input_ids").length()))
        .sorted()
        .toList();
  }

  /**
   * Reads a case's inputs. A missing attention mask means that there is no padding.
   *
   * @param pixelsFrom the case whose pictures to take, usually itself
   * @throws ModelException if a tensor is missing or misshapen
   */
  public Inputs read(SafeTensors file, String name, String pixelsFrom) {
    Tensor ids =
        find(file, name, "input_ids")
            .orElseThrow(() -> new ModelException("there is no " + name + INPUT + "input_ids"));
    long[] shape = ids.shape();
    if (shape.length != 2) {
      throw new ModelException(
          "%s%sinput_ids has shape %s, expected (batch, tokens)"
              .formatted(name, INPUT, Arrays.toString(shape)));
    }
    long[] values = ids.to(DType.INT64).toLongArray();
    int vocabulary = model.config().text().vocabSize();
    for (long id : values) {
      if (id < 0 || id >= vocabulary) {
        throw new ModelException(
            "%s%sinput_ids holds %d; the model's ids go from 0 to %d"
                .formatted(name, INPUT, id, vocabulary - 1));
      }
    }
    long[] mask =
        find(file, name, "attention_mask")
            .map(tensor -> tensor.to(DType.INT64).toLongArray())
            .orElseGet(
                () -> {
                  long[] ones = new long[values.length];
                  Arrays.fill(ones, 1);
                  return ones;
                });
    return new Inputs(
        new TokenBatch(values, mask, (int) shape[0], (int) shape[1]),
        find(file, name, "labels").map(labels -> labels.to(DType.INT64)),
        find(file, pixelsFrom, "pixel_values"));
  }

  private static Optional<Tensor> find(SafeTensors file, String name, String input) {
    String path = name + INPUT + input;
    return file.names().contains(path) ? Optional.of(file.tensor(path)) : Optional.empty();
  }

  /**
   * Runs a case. Results belong to the innermost scope.
   *
   * @param attendPrevious text sees the picture before it instead of the next one
   * @param gradients also run backward from the loss
   * @throws ModelException if gradients are asked for and there are no labels or no adapter
   */
  public Result run(Inputs inputs, boolean attendPrevious, boolean gradients) {
    if (gradients && (inputs.labels().isEmpty() || adapter.isEmpty())) {
      throw new ModelException("gradients need labels and an adapter");
    }
    require(gradients);
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    Tensor logits =
        model.forward(
            inputs.tokens(),
            inputs.pixels(),
            attendPrevious,
            (name, value) -> outputs.put(name, value.detach()));
    Optional<Tensor> loss =
        inputs.labels().map(labels -> CausalLoss.mean(logits, labels.to(model.device())));
    loss.ifPresent(value -> outputs.put("loss", value.detach().view(1)));
    return new Result(outputs, gradients ? backward(loss.orElseThrow()) : Map.of());
  }

  private Map<String, Tensor> backward(Tensor loss) {
    Map<String, Tensor> gradients = new LinkedHashMap<>();
    loss.backward();
    parameters()
        .forEach(
            (name, parameter) ->
                parameter
                    .grad()
                    .ifPresent(
                        gradient -> {
                          // Names of the whole network: the adapter belongs to its decoder.
                          String path = name.replaceFirst("^base_model\\.model\\.", "");
                          gradients.put("lang_encoder." + path, gradient);
                          parameter.clearGrad();
                        }));
    require(false);
    return gradients;
  }

  private void require(boolean gradients) {
    parameters().values().forEach(parameter -> parameter.requiresGrad(gradients));
  }

  private Map<String, Tensor> parameters() {
    return adapter.<Map<String, Tensor>>map(LoraAdapter::namedParameters).orElse(Map.of());
  }
}
