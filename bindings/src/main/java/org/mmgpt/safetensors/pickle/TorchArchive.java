package org.mmgpt.safetensors.pickle;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.mmgpt.safetensors.TensorBytes;
import org.mmgpt.safetensors.pickle.PickleValue.Dict;
import org.mmgpt.safetensors.pickle.PickleValue.Instance;
import org.mmgpt.safetensors.pickle.PickleValue.StoredTensor;
import org.mmgpt.safetensors.pickle.PickleValue.Text;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Device;
import org.mmgpt.torch.MappedFile;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.TorchException;

/**
 * A PyTorch checkpoint as {@code torch.save} has written it since version 1.6: a zip archive with
 * the object tree in {@code data.pkl} and one uncompressed entry per storage. Nothing in it is
 * executed. Every tensor was checked to lie within its storage by the time this is open; storages
 * stay in the mapped file, and their checksums are not verified.
 *
 * <pre>{@code
 * try (var archive = TorchArchive.open(Path.of("mmgpt-lora.pt"))) {
 *   archive.tensors("model_state_dict").forEach((name, tensor) -> model.load(name, archive.tensor(tensor)));
 * }
 * }</pre>
 */
public final class TorchArchive implements AutoCloseable {
  /** Only the object tree; storages are not part of it. A 9B checkpoint's has some 100 kB. */
  private static final int MAX_PICKLE_BYTES = 64 << 20;

  private final MappedFile file;
  private final Map<String, MemorySegment> storages;
  private final PickleValue root;

  private TorchArchive(MappedFile file, Map<String, MemorySegment> storages, PickleValue root) {
    this.file = file;
    this.storages = storages;
    this.root = root;
  }

  /**
   * Maps an archive and reads its object tree.
   *
   * @throws PickleException if it is damaged, of an older format, or outside what is read
   * @throws IOException if it cannot be opened or mapped
   */
  public static TorchArchive open(Path path) throws IOException {
    String where = path.toString();
    if (Files.size(path) == 0) {
      throw new PickleException(where + ": not a PyTorch archive: the file is empty");
    }
    MappedFile file;
    try {
      file = MappedFile.open(path);
    } catch (TorchException failed) {
      throw new IOException(where + ": cannot be mapped", failed);
    }
    try {
      MemorySegment bytes = file.segment().asReadOnly();
      refuseOtherFormats(bytes, where);
      // TorchScript keeps its compiled code beside the tensors, compressed; it is never read.
      Map<String, MemorySegment> entries =
          StoredZip.entries(bytes, where, name -> !name.matches("[^/]*/code/.*"));
      String prefix = prefix(entries, where);
      requireLittleEndian(entries, prefix, where);
      Map<String, MemorySegment> storages = storages(entries, prefix);
      PickleValue root = unpickle(entries.get(prefix + "data.pkl"), storages, where);
      return new TorchArchive(file, storages, root);
    } catch (RuntimeException | Error failed) {
      file.close();
      throw failed;
    }
  }

  private static void refuseOtherFormats(MemorySegment file, String where) {
    boolean zip =
        file.byteSize() >= 4
            && file.get(ValueLayout.JAVA_BYTE, 0) == 'P'
            && file.get(ValueLayout.JAVA_BYTE, 1) == 'K';
    if (!zip) {
      boolean pickle = file.byteSize() >= 4 && file.get(ValueLayout.JAVA_BYTE, 0) == (byte) 0x80;
      throw new PickleException(
          where
              + (pickle
                  ? ": a bare pickle, as torch wrote before 1.6; load it in Python and torch.save"
                      + " it again"
                  : ": not a PyTorch archive: does not begin as a zip file"));
    }
  }

  /** The archive's folder is named after the file it was first saved to. */
  private static String prefix(Map<String, MemorySegment> entries, String where) {
    List<String> pickles =
        entries.keySet().stream().filter(name -> name.endsWith("/data.pkl")).toList();
    if (pickles.size() != 1) {
      throw new PickleException(
          where + ": expected one data.pkl in a folder, found " + pickles.size());
    }
    String name = pickles.getFirst();
    return name.substring(0, name.length() - "data.pkl".length());
  }

  private static void requireLittleEndian(
      Map<String, MemorySegment> entries, String prefix, String where) {
    MemorySegment order = entries.get(prefix + "byteorder"); // absent before torch 2.1
    if (order != null) {
      String text =
          new String(
              order.asSlice(0, Math.min(16, order.byteSize())).toArray(ValueLayout.JAVA_BYTE),
              StandardCharsets.US_ASCII);
      if (!text.strip().equals("little")) {
        throw new PickleException(where + ": byte order is " + text + ", only little is read");
      }
    }
  }

  private static Map<String, MemorySegment> storages(
      Map<String, MemorySegment> entries, String prefix) {
    Map<String, MemorySegment> storages = new LinkedHashMap<>();
    String folder = prefix + "data/";
    entries.forEach(
        (name, bytes) -> {
          if (name.startsWith(folder)) {
            storages.put(name.substring(folder.length()), bytes);
          }
        });
    return storages;
  }

  private static PickleValue unpickle(
      MemorySegment pickle, Map<String, MemorySegment> storages, String where) {
    if (pickle.byteSize() > MAX_PICKLE_BYTES) {
      throw new PickleException(
          where + ": data.pkl of " + pickle.byteSize() + " bytes exceeds " + MAX_PICKLE_BYTES);
    }
    TorchGlobals globals =
        new TorchGlobals(
            key ->
                storages.containsKey(key)
                    ? OptionalLong.of(storages.get(key).byteSize())
                    : OptionalLong.empty());
    PickleBytes bytes = new PickleBytes(pickle.toArray(ValueLayout.JAVA_BYTE), where + " data.pkl");
    return new Unpickler(bytes, globals).load();
  }

  /** The whole object tree. */
  public PickleValue root() {
    return root;
  }

  /**
   * The tensors of one dict, in its order; entries that are no tensors are left out.
   *
   * @param keys path to the dict from the root; none for the root itself
   * @throws PickleException if there is no dict at that path
   */
  public Map<String, StoredTensor> tensors(String... keys) {
    PickleValue at = root;
    for (String key : keys) {
      at =
          at.get(key)
              .orElseThrow(() -> new PickleException(file.path() + ": no entry \"" + key + "\""));
    }
    Dict dict =
        switch (at) {
          case Dict found -> found;
          case Instance instance -> instance.entries();
          case PickleValue other ->
              throw new PickleException(
                  file.path() + ": expected a dict at " + List.of(keys) + ", found " + other);
        };
    Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    dict.entries()
        .forEach(
            (key, value) -> {
              if (key instanceof Text(String name) && value instanceof StoredTensor tensor) {
                tensors.put(name, tensor);
              }
            });
    return Collections.unmodifiableMap(tensors);
  }

  /**
   * The tensors of a TorchScript module and of the modules in it, under the names they have in a
   * state dict. Its code isn't looked at.
   *
   * @throws PickleException if modules are nested too deeply, or are too many
   */
  public Map<String, StoredTensor> moduleTensors() {
    return new ModuleTensors(file.path()).of(root);
  }

  /**
   * A tensor's bytes, row major, little endian. Those of a contiguous tensor are a slice of the
   * mapped file, read only and valid until {@link #close}; others are gathered into new memory.
   *
   * @throws PickleException if the tensor is of another archive, or too large to gather
   * @throws IllegalStateException if this was closed
   */
  public MemorySegment bytes(StoredTensor tensor) {
    MemorySegment storage = storage(tensor);
    int elementBytes = tensor.dtype().bits() / 8;
    long size = tensor.dtype().byteSize(tensor.shape());
    if (size == 0) {
      return storage.asSlice(0, 0);
    }
    MemorySegment from = storage.asSlice(tensor.storageOffset() * elementBytes);
    if (tensor.isContiguous()) {
      return from.asSlice(0, size);
    }
    // Strides of 0 can blow a few bytes up to any size.
    if (size > Integer.MAX_VALUE - 8) {
      throw new PickleException(
          file.path() + ": not contiguous and too large to gather: " + tensor);
    }
    MemorySegment gathered = MemorySegment.ofArray(new byte[(int) size]);
    gather(from, tensor.shape(), tensor.strides(), elementBytes, gathered);
    return gathered;
  }

  /** Where a tensor's bytes are: in the file if it is contiguous, else yet to be gathered. */
  public TensorBytes region(StoredTensor tensor) {
    long length = tensor.dtype().byteSize(tensor.shape());
    if (!tensor.isContiguous()) {
      return new TensorBytes.Fetched(length, () -> bytes(tensor));
    }
    long offset = storage(tensor).address() - file.segment().address();
    int elementBytes = tensor.dtype().bits() / 8;
    return new TensorBytes.FileRegion(
        file.path(), offset + tensor.storageOffset() * elementBytes, length);
  }

  /** Copies element by element, counting through the indices like an odometer. */
  private static void gather(
      MemorySegment from, long[] shape, long[] strides, int elementBytes, MemorySegment to) {
    long[] index = new long[shape.length];
    long source = 0;
    for (long target = 0; target < to.byteSize(); target += elementBytes) {
      MemorySegment.copy(from, source * elementBytes, to, target, elementBytes);
      for (int dim = shape.length - 1; dim >= 0; dim--) {
        source += strides[dim];
        if (++index[dim] < shape[dim]) {
          break;
        }
        source -= strides[dim] * shape[dim];
        index[dim] = 0;
      }
    }
  }

  /**
   * A CPU tensor over the mapped storage, without a copy (except where a storage is not aligned for
   * its type), strided as it was saved. It may outlive this archive. Writing to it does not reach
   * the file, but is seen by tensors that share its storage.
   *
   * @throws PickleException if the tensor is of another archive, or libtorch lacks its dtype
   * @throws IllegalStateException if this was closed
   */
  public Tensor tensor(StoredTensor tensor) {
    MemorySegment storage = storage(tensor);
    DType dtype =
        tensor
            .dtype()
            .torch()
            .orElseThrow(
                () ->
                    new PickleException(
                        "%s: libtorch has no dtype here for %s; read its bytes instead"
                            .formatted(file.path(), tensor)));
    long at = storage.address() - file.segment().address();
    long offset = at + tensor.storageOffset() * dtype.bytes();
    if (tensor.isContiguous()) {
      return Tensor.fromMapping(file, offset, dtype, tensor.shape());
    }
    long elements = (storage.byteSize() / dtype.bytes()) - tensor.storageOffset();
    try (Tensor flat = Tensor.fromMapping(file, offset, dtype, elements)) {
      return flat.asStrided(tensor.shape(), tensor.strides());
    }
  }

  /** The tensor on a device; elsewhere than on the CPU copied there from the mapped file. */
  public Tensor tensor(StoredTensor tensor, Device device) {
    Tensor mapped = tensor(tensor);
    if (device.type() == Device.Type.CPU) {
      return mapped;
    }
    try (mapped) {
      return mapped.to(device);
    }
  }

  private MemorySegment storage(StoredTensor tensor) {
    if (!file.segment().scope().isAlive()) {
      throw new IllegalStateException(file.path() + ": tensor asked of a closed archive");
    }
    MemorySegment storage = storages.get(tensor.storage().key());
    if (storage == null || storage.byteSize() < tensor.storage().byteSize()) {
      throw new PickleException(file.path() + ": no storage of this archive: " + tensor);
    }
    return storage;
  }

  public Path path() {
    return file.path();
  }

  /** Unmaps; segments handed out before throw {@link IllegalStateException} from then on. */
  @Override
  public void close() {
    file.close();
  }
}
