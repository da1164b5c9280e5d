package org.mmgpt.infer.command;

import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.model.Flamingo;
import org.mmgpt.model.weights.ModelException;
import org.mmgpt.model.weights.Quantization;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.Torch;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Where a model computes, in which precision, and with how many bits a weight. */
final class ComputeOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
      description = "fp32, bf16 or fp16; if not given fp32, with --quantize bf16.")
  private Optional<DType> dtype = Optional.empty();

  @Option(
      names = "--quantize",
      paramLabel = "KIND",
      converter = QuantizationConverter.class,
      description = {
        "Keep the decoder's matrices in int8 or int4.",
        "int4 keeps those in int8 whose sizes don't suit it."
      })
  private Optional<Quantization> quantization = Optional.empty();

  /**
   * @throws ModelException if this machine doesn't have it
   */
  Device device() {
    if (device.type() == Device.Type.CUDA && device.index() >= Device.count(Device.Type.CUDA)) {
      throw new ModelException(
          "--device %s: libtorch %s sees %d CUDA devices here; './mmgpt doctor' tells more, without --device it is the CPU"
              .formatted(device, Torch.version(), Device.count(Device.Type.CUDA)));
    }
    return device;
  }

  /** Products of few bits are made for bfloat16: in fp32 they are slower than without. */
  DType dtype() {
    return dtype.orElse(quantization.isPresent() ? DType.BFLOAT16 : DType.FLOAT32);
  }

  /** Reads a network to where and how it is to compute, in few bits if that was asked for. */
  Flamingo load(Path modelDirectory) {
    warnOfPrecision();
    return Flamingo.load(modelDirectory, device(), dtype(), quantization);
  }

  /** As {@link #load}, with the weights as they are whatever was asked for. */
  Flamingo loadExact(Path modelDirectory) {
    return Flamingo.load(modelDirectory, device(), dtype());
  }

  /** Keeps weights in fewer bits if that was asked for; returns whether it was. */
  boolean quantize(Flamingo model) {
    warnOfPrecision();
    quantization.ifPresent(model::quantizeDecoder);
    return quantization.isPresent();
  }

  private void warnOfPrecision() {
    if (quantization.isPresent() && dtype() != DType.BFLOAT16) {
      spec.commandLine()
          .getErr()
          .println(
              "mmgpt: warning: --quantize is made for bf16 and may be slower than nothing in"
                  + " another --dtype; leave --dtype out");
      spec.commandLine().getErr().flush();
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

  static final class QuantizationConverter implements ITypeConverter<Quantization> {
    @Override
    public Quantization convert(String text) {
      return switch (text) {
        case "int8" -> Quantization.INT8;
        case "int4" -> Quantization.INT4;
        default -> throw new TypeConversionException("'" + text + "' is not int8 or int4");
      };
    }
  }
}
