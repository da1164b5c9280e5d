package org.mmgpt.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.mmgpt.torch.ffi.MmgptTorch;
import org.mmgpt.torch.ffi.NativeText;

/** Prints a tensor as Python's PyTorch does with its default options. */
final class TensorText {
  private static final int LINE_WIDTH = 80;
  private static final int MOST_ELEMENTS = 1000;
  private static final int EDGE = 3;
  private static final int DOTS = -1;
  private static final String PREFIX = "tensor(";

  /** Indices along each dimension of {@code numbers} that are printed, with the dots. */
  private final int[][] positions;

  private final int[] strides;
  private final NumberText numbers;

  private TensorText(Tensor tensor) {
    boolean summarized = tensor.numel() > MOST_ELEMENTS;
    int dims = tensor.dim();
    positions = new int[dims][];
    strides = new int[dims];
    try (Scope scope = Scope.open();
        NoGrad noGrad = NoGrad.open()) {
      Tensor printed = tensor.detach();
      for (int dim = 0; dim < dims; dim++) {
        long size = tensor.size(dim);
        boolean cut = summarized && size > 2 * EDGE;
        if (cut) {
          printed =
              Torch.cat(
                  List.of(printed.narrow(dim, 0, EDGE), printed.narrow(dim, size - EDGE, EDGE)),
                  dim);
        }
        positions[dim] =
            cut
                ? new int[] {0, 1, 2, DOTS, 3, 4, 5}
                : LongStream.range(0, size).mapToInt(i -> (int) i).toArray();
      }
      int stride = 1;
      for (int dim = dims - 1; dim >= 0; dim--) {
        strides[dim] = stride;
        stride *= (int) printed.size(dim);
      }
      numbers =
          switch (printed.dtype()) {
            case BOOL -> NumberText.ofBooleans(printed.toBooleanArray());
            case UINT8, INT8, INT16, INT32, INT64, UINT16, UINT32, UINT64 ->
                NumberText.ofIntegers(printed.toLongArray());
            default -> NumberText.ofFloats(printed.toDoubleArray());
          };
    }
  }

  static String of(Tensor tensor) {
    DType dtype = tensor.dtype();
    Device device = tensor.device();
    boolean typeGoesWithoutSaying =
        dtype == DType.FLOAT32
            || tensor.numel() > 0 && (dtype == DType.INT64 || dtype == DType.BOOL);
    List<String> suffixes = new ArrayList<>();
    if (device.type() != Device.Type.CPU) {
      suffixes.add("device='" + device + "'");
    }
    String data;
    if (device.type() == Device.Type.META) {
      suffixes.add("size=" + tuple(tensor.shape()));
      data = "...";
    } else if (tensor.numel() == 0) {
      if (tensor.dim() != 1) {
        suffixes.add("size=" + tuple(tensor.shape()));
      }
      data = "[]";
    } else {
      data = new TensorText(tensor).block(0, 0, PREFIX.length());
    }
    if (!typeGoesWithoutSaying) {
      suffixes.add("dtype=torch." + dtype.name().toLowerCase(Locale.ROOT));
    }
    String node = gradFn(tensor);
    if (!node.isEmpty()) {
      suffixes.add("grad_fn=<" + node + ">");
    } else if (tensor.requiresGrad()) {
      suffixes.add("requires_grad=True");
    }
    return withSuffixes(PREFIX + data, suffixes);
  }

  private static String gradFn(Tensor tensor) {
    long length = MmgptTorch.mm_grad_fn_name(tensor.handle());
    if (length < 0) {
      throw TorchException.inOperator("grad_fn", tensor);
    }
    return length == 0 ? "" : NativeText.take(length);
  }

  private static String tuple(long[] sizes) {
    String inner = LongStream.of(sizes).mapToObj(Long::toString).collect(Collectors.joining(", "));
    return "(" + inner + (sizes.length == 1 ? ",)" : ")");
  }

  private static String withSuffixes(String text, List<String> suffixes) {
    StringBuilder out = new StringBuilder(text);
    int column = text.length() - text.lastIndexOf('\n') + 1;
    for (String suffix : suffixes) {
      if (column + suffix.length() + 2 > LINE_WIDTH) {
        out.append(",\n").append(" ".repeat(PREFIX.length())).append(suffix);
        column = PREFIX.length() + suffix.length();
      } else {
        out.append(", ").append(suffix);
        column += suffix.length() + 2;
      }
    }
    return out.append(')').toString();
  }

  private String block(int dim, int offset, int indent) {
    int dims = positions.length;
    if (dims == 0) {
      return padded(0);
    }
    if (dim == dims - 1) {
      return row(offset, indent);
    }
    String between = "," + "\n".repeat(dims - dim - 1) + " ".repeat(indent + 1);
    return Arrays.stream(positions[dim])
        .mapToObj(p -> p == DOTS ? "..." : block(dim + 1, offset + p * strides[dim], indent + 1))
        .collect(Collectors.joining(between, "[", "]"));
  }

  private String row(int offset, int indent) {
    int[] printed = positions[positions.length - 1];
    int perLine = Math.max(1, (LINE_WIDTH - indent) / (numbers.width() + 2));
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < printed.length; start += perLine) {
      lines.add(
          Arrays.stream(printed, start, Math.min(start + perLine, printed.length))
              .mapToObj(p -> p == DOTS ? " ..." : padded(offset + p))
              .collect(Collectors.joining(", ")));
    }
    return "[" + String.join(",\n" + " ".repeat(indent + 1), lines) + "]";
  }

  private String padded(int index) {
    String text = numbers.texts()[index];
    return " ".repeat(Math.max(0, numbers.width() - text.length())) + text;
  }
}
