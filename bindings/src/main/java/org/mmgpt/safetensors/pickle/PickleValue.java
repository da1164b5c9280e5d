package org.mmgpt.safetensors.pickle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.mmgpt.safetensors.StoredDType;

/**
 * What a pickle describes, as plain data. Containers compare by identity, since a pickle can make
 * them contain themselves; their {@code toString} does not descend.
 */
public sealed interface PickleValue {
  /** The value under a text key, of a {@link Dict} or of an {@link Instance} that holds one. */
  default Optional<PickleValue> get(String key) {
    return Optional.empty();
  }

  /** The text, if this is {@link Text}. */
  default Optional<String> asText() {
    return this instanceof Text(String text) ? Optional.of(text) : Optional.empty();
  }

  /** The number, if this is an {@link Int} within 64 bits. */
  default OptionalLong asLong() {
    return this instanceof Int(BigInteger number) && number.bitLength() < Long.SIZE
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  /** The number, if this is a {@link Real} or an {@link Int}. */
  default OptionalDouble asDouble() {
    return switch (this) {
      case Real(double number) -> OptionalDouble.of(number);
      case Int(BigInteger number) -> OptionalDouble.of(number.doubleValue());
      default -> OptionalDouble.empty();
    };
  }

  /** Python's {@code None}. */
  record None() implements PickleValue {}

  record Bool(boolean value) implements PickleValue {}

  // Comparable, so that maps stay fast when a hostile pickle picks keys of equal hash.
  record Int(BigInteger value) implements PickleValue, Comparable<Int> {
    static Int of(long value) {
      return new Int(BigInteger.valueOf(value));
    }

    @Override
    public int compareTo(Int other) {
      return value.compareTo(other.value);
    }
  }

  record Real(double value) implements PickleValue, Comparable<Real> {
    @Override
    public int compareTo(Real other) {
      return Double.compare(value, other.value);
    }
  }

  record Text(String value) implements PickleValue, Comparable<Text> {
    @Override
    public int compareTo(Text other) {
      return value.compareTo(other.value);
    }
  }

  /** Raw bytes; compares by identity of the array. */
  record Bytes(byte[] value) implements PickleValue {}

  /** The name of a class or function. A name and nothing more: it is never looked up or called. */
  record Global(String module, String name) implements PickleValue {
    public String path() {
      return module + "." + name;
    }
  }

  /**
   * A block of tensor data in the archive.
   *
   * @param key name of the entry under {@code data/}
   * @param dtype element type; empty for an untyped storage, whose elements are bytes
   * @param location where it lived when saved, such as {@code cpu} or {@code cuda:0}; no device of
   *     this machine is meant by it
   * @param elements its length
   */
  record Storage(String key, Optional<StoredDType> dtype, String location, long elements)
      implements PickleValue {
    /** Length in bytes; the reader has checked that the archive holds that many. */
    public long byteSize() {
      return elements * dtype.map(type -> type.bits() / 8).orElse(1);
    }
  }

  /**
   * A strided view of a storage, within its bounds. Several tensors may share one storage.
   *
   * @param shape sizes, outermost first
   * @param strides distance in elements between neighbours of each dimension
   * @param storageOffset first element
   */
  record StoredTensor(
      StoredDType dtype,
      long[] shape,
      long[] strides,
      long storageOffset,
      Storage storage,
      boolean requiresGrad)
      implements PickleValue {
    public StoredTensor {
      shape = shape.clone();
      strides = strides.clone();
    }

    @Override
    public long[] shape() {
      return shape.clone();
    }

    @Override
    public long[] strides() {
      return strides.clone();
    }

    /** Whether elements lie row major without gaps, so that the mapped bytes serve as they are. */
    public boolean isContiguous() {
      long expected = 1;
      for (int dim = shape.length - 1; dim >= 0; dim--) {
        if (shape[dim] == 0) {
          return true;
        }
        if (shape[dim] != 1 && strides[dim] != expected) {
          return false;
        }
        expected *= shape[dim];
      }
      return true;
    }

    @Override
    public String toString() {
      return "%s%s strides %s offset %d in storage %s"
          .formatted(
              dtype,
              Arrays.toString(shape),
              Arrays.toString(strides),
              storageOffset,
              storage.key());
    }
  }

  /** A list, tuple or set. */
  final class Sequence implements PickleValue {
    /** Python's type of a sequence. */
    public enum Kind {
      LIST,
      TUPLE,
      SET
    }

    private final Kind kind;
    final List<PickleValue> items;

    Sequence(Kind kind, List<PickleValue> items) {
      this.kind = kind;
      this.items = items;
    }

    public Kind kind() {
      return kind;
    }

    /** The elements in the order of the pickle. */
    public List<PickleValue> items() {
      return Collections.unmodifiableList(items);
    }

    @Override
    public String toString() {
      return kind + " of " + items.size();
    }
  }

  /** A dict or OrderedDict. */
  final class Dict implements PickleValue {
    final Map<PickleValue, PickleValue> entries = new LinkedHashMap<>();

    Dict() {}

    /** The entries in order of insertion. */
    public Map<PickleValue, PickleValue> entries() {
      return Collections.unmodifiableMap(entries);
    }

    @Override
    public Optional<PickleValue> get(String key) {
      return Optional.ofNullable(entries.get(new Text(key)));
    }

    @Override
    public String toString() {
      return "dict of " + entries.size();
    }
  }

  /**
   * An object of a class this reader does not interpret, kept as the parts it was pickled from.
   * Such is mmengine's {@code ConfigDict}: its settings are found with {@link #get}.
   */
  final class Instance implements PickleValue {
    private final Global type;
    private final List<PickleValue> arguments;
    final Dict entries = new Dict();
    final List<PickleValue> items = new ArrayList<>();
    Optional<PickleValue> state = Optional.empty();

    Instance(Global type, List<PickleValue> arguments) {
      this.type = type;
      this.arguments = List.copyOf(arguments);
    }

    public Global type() {
      return type;
    }

    /** Arguments it was to be made with. */
    public List<PickleValue> arguments() {
      return arguments;
    }

    /** Entries set on it as on a dict. */
    public Dict entries() {
      return entries;
    }

    /** Elements appended to it as to a list. */
    public List<PickleValue> items() {
      return Collections.unmodifiableList(items);
    }

    /** The state it was to be restored from. */
    public Optional<PickleValue> state() {
      return state;
    }

    /**
     * Looks in its entries, then its state (or the first part of a state that is a tuple), then its
     * first argument: the places where dict-like classes keep their content.
     */
    @Override
    public Optional<PickleValue> get(String key) {
      return get(key, 0);
    }

    private Optional<PickleValue> get(String key, int depth) {
      Optional<PickleValue> found = entries.get(key);
      if (found.isEmpty() && state.isPresent()) {
        found = inside(state.get(), key, depth);
      }
      if (found.isEmpty() && !arguments.isEmpty()) {
        found = inside(arguments.getFirst(), key, depth);
      }
      return found;
    }

    /** A pickle can make an object its own state, hence the limit. */
    private static Optional<PickleValue> inside(PickleValue part, String key, int depth) {
      if (part instanceof Sequence tuple && !tuple.items.isEmpty()) {
        part = tuple.items.getFirst();
      }
      return switch (part) {
        case Dict dict -> dict.get(key);
        case Instance instance when depth < 4 -> instance.get(key, depth + 1);
        default -> Optional.empty();
      };
    }

    @Override
    public String toString() {
      return "instance of " + type.path();
    }
  }
}
