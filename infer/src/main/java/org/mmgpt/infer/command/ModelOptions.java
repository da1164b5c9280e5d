package org.mmgpt.infer.command;

import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.infer.MultiModalGpt;
import org.mmgpt.lora.LoraAdapter;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which model a command talks to, and where it computes. */
final class ModelOptions {
  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Model directory.")
  private Path model;

  @Option(
      names = "--adapter",
      paramLabel = "DIR",
      description = "LoRA adapter in PEFT's layout, as finetune writes it.")
  private Optional<Path> adapter = Optional.empty();

  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      converter = DeviceConverter.class,
      description = "cpu, cuda or cuda:N; cpu if not given.")
  private Device device = Device.CPU;

  @Option(
      names = "--dtype",
      paramLabel = "DTYPE",
      converter = DTypeConverter.class,
      description = "fp32, bf16 or fp16; fp32 if not given.")
  private DType dtype = DType.FLOAT32;

  @Mixin private QuantizeOption quantize;

  /** A model with its adapter attached. */
  record Opened(MultiModalGpt gpt, Optional<LoraAdapter> adapter) implements AutoCloseable {
    @Override
    public void close() {
      adapter.ifPresent(LoraAdapter::close);
      gpt.close();
    }
  }

  /** A network with its adapter attached, without tokenizer and picture transform. */
  record Weights(Flamingo model, Optional<LoraAdapter> adapter) implements AutoCloseable {
    @Override
    public void close() {
      adapter.ifPresent(LoraAdapter::close);
      model.close();
    }
  }

  boolean hasAdapter() {
    return adapter.isPresent();
  }

  Weights openWeights() {
    Flamingo network = Flamingo.load(model, device, dtype);
    quantize.apply(network);
    try {
      return new Weights(
          network, adapter.map(folder -> LoraAdapter.load(folder, network).attach()));
    } catch (RuntimeException e) {
      network.close();
      throw e;
    }
  }

  Opened open() {
    Opened opened = openExact();
    quantize(opened.gpt());
    return opened;
  }

  /** Keeps weights in fewer bits if that was asked for; returns whether it was. */
  boolean quantize(MultiModalGpt gpt) {
    return quantize.apply(gpt.model());
  }

  /** As {@link #open}, with the weights as they are whatever was asked for. */
  Opened openExact() {
    MultiModalGpt gpt = MultiModalGpt.load(model, device, dtype);
    try {
      return new Opened(gpt, adapter.map(folder -> LoraAdapter.load(folder, gpt.model()).attach()));
    } catch (RuntimeException e) {
      gpt.close();
      throw e;
    }
  }

  static final class DeviceConverter implements ITypeConverter<Device> {
    @Override
    public Device convert(String text) {
      if (text.equals("cpu")) {
        return Device.CPU;
      } else if (text.matches("cuda(:\\d{1,3})?")) {
        return Device.cuda(text.equals("cuda") ? 0 : Integer.parseInt(text.substring(5)));
      }
      throw new TypeConversionException("'" + text + "' is not cpu, cuda or cuda:N");
    }
  }

  static final class DTypeConverter implements ITypeConverter<DType> {
    @Override
    public DType convert(String text) {
      return switch (text) {
        case "fp32", "float32" -> DType.FLOAT32;
        case "bf16", "bfloat16" -> DType.BFLOAT16;
        case "fp16", "float16" -> DType.FLOAT16;
        default -> throw new TypeConversionException("'" + text + "' is not fp32, bf16 or fp16");
      };
    }
  }
}
