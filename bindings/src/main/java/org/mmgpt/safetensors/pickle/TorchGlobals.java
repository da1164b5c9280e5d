package org.mmgpt.safetensors.pickle;

import static java.util.Map.entry;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.mmgpt.safetensors.StoredDType;
import org.mmgpt.safetensors.pickle.PickleValue.Bool;
import org.mmgpt.safetensors.pickle.PickleValue.Bytes;
import org.mmgpt.safetensors.pickle.PickleValue.Dict;
import org.mmgpt.safetensors.pickle.PickleValue.Global;
import org.mmgpt.safetensors.pickle.PickleValue.Instance;
import org.mmgpt.safetensors.pickle.PickleValue.Sequence;
import org.mmgpt.safetensors.pickle.PickleValue.Storage;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.PickleValue.Text;

/**
 * The allow-list: the classes and functions of Python whose meaning is known here, and what they
 * make. Any other global yields an inert {@link Instance}.
 *
 * <p>Signatures are those of {@code torch/_utils.py} and {@code torch/serialization.py}.
 */
final class TorchGlobals {
  private static final Map<String, StoredDType> STORAGES =
      Map.ofEntries(
          entry("torch.BoolStorage", StoredDType.BOOL),
          entry("torch.ByteStorage", StoredDType.U8),
          entry("torch.CharStorage", StoredDType.I8),
          entry("torch.ShortStorage", StoredDType.I16),
          entry("torch.IntStorage", StoredDType.I32),
          entry("torch.LongStorage", StoredDType.I64),
          entry("torch.HalfStorage", StoredDType.F16),
          entry("torch.BFloat16Storage", StoredDType.BF16),
          entry("torch.FloatStorage", StoredDType.F32),
          entry("torch.DoubleStorage", StoredDType.F64),
          entry("torch.ComplexFloatStorage", StoredDType.C64));

  private static final Map<String, StoredDType> DTYPES =
      Map.ofEntries(
          entry("torch.bool", StoredDType.BOOL),
          entry("torch.uint8", StoredDType.U8),
          entry("torch.int8", StoredDType.I8),
          entry("torch.int16", StoredDType.I16),
          entry("torch.uint16", StoredDType.U16),
          entry("torch.int32", StoredDType.I32),
          entry("torch.uint32", StoredDType.U32),
          entry("torch.int64", StoredDType.I64),
          entry("torch.uint64", StoredDType.U64),
          entry("torch.float16", StoredDType.F16),
          entry("torch.bfloat16", StoredDType.BF16),
          entry("torch.float32", StoredDType.F32),
          entry("torch.float64", StoredDType.F64),
          entry("torch.complex64", StoredDType.C64),
          entry("torch.float8_e4m3fn", StoredDType.F8_E4M3),
          entry("torch.float8_e5m2", StoredDType.F8_E5M2),
          entry("torch.float8_e4m3fnuz", StoredDType.F8_E4M3FNUZ),
          entry("torch.float8_e5m2fnuz", StoredDType.F8_E5M2FNUZ),
          entry("torch.float8_e8m0fnu", StoredDType.F8_E8M0));

  private static final String TYPED_REBUILD = "torch._tensor._rebuild_from_type_v2";

  private final Function<String, OptionalLong> storageSize;

  /**
   * @param storageSize length in bytes of the storage of a key, empty if the archive has none
   */
  TorchGlobals(Function<String, OptionalLong> storageSize) {
    this.storageSize = storageSize;
  }

  /** What calling {@code global} with these arguments stands for. */
  PickleValue make(Global global, List<PickleValue> args, PickleBytes in) {
    return switch (global.path()) {
      case "collections.OrderedDict" -> orderedDict(args, in);
      case "builtins.set", "__builtin__.set" -> set(args, in);
      case "torch.Size" -> new Sequence(Sequence.Kind.TUPLE, sequence(args, 0, in).items);
      // Protocol 2 has no bytes: they are saved as Latin-1 text to be encoded.
      case "_codecs.encode" -> latin1(global, args);
      case "torch._utils._rebuild_tensor", "torch._utils._rebuild_tensor_v2" ->
          tensor(args, storage(args, in).dtype(), in);
      case "torch._utils._rebuild_tensor_v3" -> tensor(args, Optional.of(dtype(args, 6, in)), in);
      case "torch._utils._rebuild_parameter", "torch._utils._rebuild_parameter_with_state" ->
          parameter(args, in);
      case TYPED_REBUILD -> typed(args, in);
      default -> new Instance(global, args);
    };
  }

  /** A persistent id: {@code ("storage", class, key, location, length)}. */
  Storage storage(PickleValue id, PickleBytes in) {
    if (!(id instanceof Sequence tuple)
        || tuple.items.size() != 5
        || !(tuple.items.get(0) instanceof Text(String kind))
        || !kind.equals("storage")
        || !(tuple.items.get(1) instanceof Global type)
        || !(tuple.items.get(2) instanceof Text(String key))
        || !(tuple.items.get(3) instanceof Text(String location))) {
      throw in.broken("a persistent id that is no storage: " + id);
    }
    Optional<StoredDType> dtype = Optional.ofNullable(STORAGES.get(type.path()));
    if (dtype.isEmpty() && !type.path().equals("torch.storage.UntypedStorage")) {
      throw in.broken("storage " + key + " is of unsupported type " + type.path());
    }
    long elements = natural(tuple.items, 4, in);
    long available =
        storageSize
            .apply(key)
            .orElseThrow(() -> in.broken("storage " + key + " is not in the archive"));
    int elementBytes = dtype.map(t -> t.bits() / 8).orElse(1);
    if (elements > available / elementBytes) {
      throw in.broken(
          "storage %s claims %d elements of %d bytes, the archive holds %d bytes"
              .formatted(key, elements, elementBytes, available));
    }
    return new Storage(key, dtype, location, elements);
  }

  private static StoredTensor tensor(
      List<PickleValue> args, Optional<StoredDType> dtype, PickleBytes in) {
    Storage storage = storage(args, in);
    StoredDType type =
        dtype.orElseThrow(() -> in.broken("storage " + storage.key() + " has no element type"));
    long offset = natural(args, 1, in);
    long[] shape = naturals(sequence(args, 2, in), in);
    long[] strides = naturals(sequence(args, 3, in), in);
    boolean requiresGrad = args.size() > 4 && args.get(4) instanceof Bool(boolean grad) && grad;
    StoredTensor tensor = new StoredTensor(type, shape, strides, offset, storage, requiresGrad);
    if (strides.length != shape.length) {
      throw in.broken(tensor + ": shape and strides differ in length");
    }
    try {
      type.byteSize(shape);
      long end = offset; // behind the last element
      boolean empty = false;
      for (int dim = 0; dim < shape.length; dim++) {
        empty |= shape[dim] == 0;
        end = Math.addExact(end, Math.multiplyExact(Math.max(shape[dim] - 1, 0), strides[dim]));
      }
      end = empty ? offset : Math.addExact(end, 1);
      if (Math.multiplyExact(end, (long) (type.bits() / 8)) > storage.byteSize()) {
        throw in.broken(tensor + ": reaches beyond the storage's " + storage.byteSize() + " bytes");
      }
    } catch (ArithmeticException overflow) {
      throw in.broken(tensor + ": impossible size: " + overflow.getMessage());
    }
    return tensor;
  }

  private static StoredTensor parameter(List<PickleValue> args, PickleBytes in) {
    if (args.isEmpty() || !(args.getFirst() instanceof StoredTensor data)) {
      throw in.broken("a parameter without a tensor");
    }
    boolean grad = args.size() > 1 && args.get(1) instanceof Bool(boolean requires) && requires;
    return new StoredTensor(
        data.dtype(), data.shape(), data.strides(), data.storageOffset(), data.storage(), grad);
  }

  /** {@code (function, type, args, state)}: a tensor with attributes or of a subclass. */
  private PickleValue typed(List<PickleValue> args, PickleBytes in) {
    if (args.size() < 3
        || !(args.getFirst() instanceof Global function)
        || function.path().equals(TYPED_REBUILD)) {
      throw in.broken(TYPED_REBUILD + " without a function to rebuild with");
    }
    return make(function, sequence(args, 2, in).items, in);
  }

  private static Dict orderedDict(List<PickleValue> args, PickleBytes in) {
    Dict dict = new Dict();
    if (!args.isEmpty()) {
      for (PickleValue pair : sequence(args, 0, in).items) {
        if (!(pair instanceof Sequence two) || two.items.size() != 2) {
          throw in.broken("an OrderedDict made of something else than pairs: " + pair);
        }
        dict.entries.put(two.items.get(0), two.items.get(1));
      }
    }
    return dict;
  }

  private static Sequence set(List<PickleValue> args, PickleBytes in) {
    List<PickleValue> items = args.isEmpty() ? List.of() : sequence(args, 0, in).items;
    return new Sequence(Sequence.Kind.SET, new ArrayList<>(items));
  }

  private static PickleValue latin1(Global global, List<PickleValue> args) {
    return !args.isEmpty()
            && args.getFirst() instanceof Text(String text)
            && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)
        ? new Bytes(text.getBytes(StandardCharsets.ISO_8859_1))
        : new Instance(global, args);
  }

  private static Storage storage(List<PickleValue> args, PickleBytes in) {
    if (!args.isEmpty() && args.getFirst() instanceof Storage storage) {
      return storage;
    }
    throw in.broken("a tensor without a storage");
  }

  private static StoredDType dtype(List<PickleValue> args, int index, PickleBytes in) {
    if (args.size() > index
        && args.get(index) instanceof Global global
        && DTYPES.get(global.path()) instanceof StoredDType dtype) {
      return dtype;
    }
    throw in.broken(
        "a tensor of unsupported dtype " + (args.size() > index ? args.get(index) : "(none)"));
  }

  private static Sequence sequence(List<PickleValue> args, int index, PickleBytes in) {
    if (args.size() > index && args.get(index) instanceof Sequence sequence) {
      return sequence;
    }
    throw in.broken("argument " + index + " must be a list or tuple");
  }

  private static long[] naturals(Sequence sequence, PickleBytes in) {
    // torch allows 64 dimensions and no more
    if (sequence.items.size() > 64) {
      throw in.broken("a tensor of " + sequence.items.size() + " dimensions");
    }
    long[] numbers = new long[sequence.items.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = natural(sequence.items, i, in);
    }
    return numbers;
  }

  private static long natural(List<PickleValue> args, int index, PickleBytes in) {
    if (args.size() > index
        && args.get(index) instanceof PickleValue.Int(BigInteger number)
        && number.signum() >= 0
        && number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    throw in.broken("argument " + index + " must be a number from 0 to 2^63-1");
  }
}
