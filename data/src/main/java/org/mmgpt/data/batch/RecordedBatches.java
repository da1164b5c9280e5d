package org.mmgpt.data.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mmgpt.data.error.DataException;
import org.mmgpt.safetensors.SafeTensors;
import org.mmgpt.torch.Scope;
import org.mmgpt.torch.Tensor;

/**
 * Batches that another program has written down, replayed in their order and then from the first
 * again: what is trained on is the same to the last bit, whatever tokenizer or sampler there is.
 *
 * <p>The file is safetensors. Batch {@code N} of a kind is {@code batches/KIND/N/input_ids}, {@code
 * …/attention_mask} and {@code …/labels}, int64 {@code (B, T)}, and for pictures {@code …/image},
 * float32 {@code (B, 3, S, S)} or with several a row {@code (B, T_img, 3, S, S)}.
 */
public final class RecordedBatches implements Batches {

  /** The two streams of the original's training, by their names in the file. */
  public enum Kind {
    VISION("vision"),
    LANGUAGE("lang");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }
  }

  private final Path file;
  private final Kind kind;
  private final Shard shard;
  private final int size;
  private final int rows;

  private RecordedBatches(Path file, Kind kind, Shard shard, int size, int rows) {
    this.file = file;
    this.kind = kind;
    this.shard = shard;
    this.size = size;
    this.rows = rows;
  }

  /**
   * Looks which batches of a kind a file holds.
   *
   * @throws DataException if the file can't be read or holds none of that kind
   */
  public static RecordedBatches open(Path file, Kind kind, Shard shard) {
    try (SafeTensors recorded = SafeTensors.open(file)) {
      int size = 0;
      while (recorded.names().contains(name(kind, size, "input_ids"))) {
        size++;
      }
      if (size == 0) {
        throw new DataException(
            "%s: holds no recorded batches of this kind (looked for %s)"
                .formatted(file, name(kind, 0, "input_ids")));
      }
      int rows = (int) recorded.info(name(kind, 0, "input_ids")).shape()[0];
      return new RecordedBatches(file, kind, shard, size, rows);
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e.getMessage());
    }
  }

  private static String name(Kind kind, long number, String tensor) {
    return "batches/" + kind.folder + "/" + number + "/" + tensor;
  }

  @Override
  public Batch batch(long number) {
    long recordedAs = shard.global(number) % size;
    try (SafeTensors recorded = SafeTensors.open(file);
        Scope scope = Scope.open()) {
      Tensor ids = tensor(recorded, recordedAs, "input_ids");
      int rowsHere = (int) ids.size(0);
      int length = (int) ids.size(1);
      return new Batch(
          rowsHere,
          length,
          ids.toLongArray(),
          tensor(recorded, recordedAs, "attention_mask").toLongArray(),
          tensor(recorded, recordedAs, "labels").toLongArray(),
          pixels(recorded, recordedAs));
    } catch (IOException e) {
      throw new DataException(file + ": can't be read: " + e.getMessage());
    }
  }

  private Optional<Batch.Pixels> pixels(SafeTensors recorded, long number) {
    if (kind == Kind.LANGUAGE) {
      return Optional.empty();
    }
    Tensor image = tensor(recorded, number, "image");
    long[] s = image.shape();
    return switch (s.length) {
      case 4 -> Optional.of(pixels(image, s[0], 1, s[1], s[2], s[3]));
      case 5 -> Optional.of(pixels(image, s[0], s[1], s[2], s[3], s[4]));
      default ->
          throw new DataException(
              "%s: %s has %d dimensions, expected (B, 3, S, S) or (B, T_img, 3, S, S)"
                  .formatted(file, name(kind, number, "image"), s.length));
    };
  }

  private static Batch.Pixels pixels(Tensor image, long rows, long images, long... sizes) {
    return new Batch.Pixels(
        image.toFloatArray(),
        new long[] {rows, images, 1, sizes[0], sizes[1], sizes[2]}); // (B, T_img, 1, 3, S, S)
  }

  private Tensor tensor(SafeTensors recorded, long number, String tensor) {
    String name = name(kind, number, tensor);
    if (!recorded.names().contains(name)) {
      throw new DataException(file + ": lacks " + name);
    }
    return recorded.tensor(name);
  }

  @Override
  public int rows() {
    return rows;
  }

  /** Recorded batches are dealt out whole. */
  @Override
  public int unit() {
    return 1;
  }

  @Override
  public long unitsOfEpoch() {
    return size;
  }

  @Override
  public long epochSize() {
    return Math.ceilDiv(size, shard.worldSize());
  }
}
