package org.mmgpt.model.weights;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.safetensors.TensorInfo;
import org.mmgpt.torch.DType;

/**
 * What a model's weights take on a CPU. Those that are stored in the type they are wanted in cost
 * nothing: they are used where the file is mapped, and the kernel may drop those pages.
 *
 * @param bytes to be allocated
 * @param dtype they are wanted in
 * @param stored in what type they are stored, most of them
 */
record WeightMemory(long bytes, DType dtype, StoredDType stored) {
  private static final String DECODER = "lang_encoder.";
  private static final String EMBEDDING = "lang_encoder.model.embed_tokens.weight";

  static WeightMemory of(SafeTensors file, DType dtype, Optional<Quantization> quantization) {
    long bytes = 0;
    for (String name : file.names()) {
      TensorInfo tensor = file.info(name);
      boolean mapped = tensor.dtype().torch().equals(Optional.of(dtype));
      if (quantization.isPresent() && isDecoderMatrix(tensor)) {
        bytes += bytes(tensor, quantization.get());
      } else if (!mapped) {
        bytes += elements(tensor) * dtype.bytes();
      }
    }
    return new WeightMemory(bytes, dtype, most(file));
  }

  private static boolean isDecoderMatrix(TensorInfo tensor) {
    return tensor.name().startsWith(DECODER)
        && !tensor.name().equals(EMBEDDING)
        && tensor.shape().length == 2;
  }

  private static long bytes(TensorInfo matrix, Quantization kind) {
    return switch (kind) {
      case INT8 -> elements(matrix);
      case INT4 -> elements(matrix) * 9 / 16; // with a scale and a zero for each group
    };
  }

  private static long elements(TensorInfo tensor) {
    return tensor.byteSize() * 8 / tensor.dtype().bits();
  }

  private static StoredDType most(SafeTensors file) {
    var elements =
        file.names().stream()
            .map(file::info)
            .collect(
                Collectors.groupingBy(
                    TensorInfo::dtype, Collectors.summingLong(WeightMemory::elements)));
    return elements.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(StoredDType.F32);
  }

  /**
   * @param available memory, if it is known
   * @throws ModelException if it can't be enough
   */
  void check(OptionalLong available) {
    if (available.isPresent() && bytes > available.getAsLong()) {
      throw new ModelException(
          String.format(
              Locale.ROOT,
              "the weights take %.1f GB in this precision (%s) and %.1f GB of memory are left; they"
                  + " are stored in %s, in which they take none of it, and fewer bits (int8, int4)"
                  + " take less",
              bytes / 1e9,
              dtype,
              available.getAsLong() / 1e9,
              stored));
    }
  }
}
