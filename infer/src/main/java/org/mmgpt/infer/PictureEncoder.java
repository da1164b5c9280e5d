package org.mmgpt.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mmgpt.data.image.Image;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.model.Flamingo;
import org.mmgpt.torch.Tensor;
import org.mmgpt.torch.Torch;

/** Turns the pictures of prompts into what the decoder attends to. */
final class PictureEncoder {
  /** Rows of pictures that go through the vision encoder at once, which bounds its memory. */
  private static final int ROWS_AT_ONCE = 16;

  private final Flamingo model;
  private final ImageTransform transform;

  PictureEncoder(Flamingo model, ImageTransform transform) {
    this.model = model;
    this.transform = transform;
  }

  /**
   * Encodes each different row once, so that many questions about one picture cost one picture.
   *
   * @param rows the pictures of each prompt, the same number in every row
   * @return (B, T_img, L, D), of the innermost scope; empty if there are no pictures
   */
  Optional<Tensor> encode(List<List<Image>> rows) {
    if (rows.getFirst().isEmpty()) {
      return Optional.empty();
    }
    Map<List<Image>, Integer> places = new LinkedHashMap<>();
    rows.forEach(row -> places.putIfAbsent(row, places.size()));
    List<List<Image>> distinct = List.copyOf(places.keySet());
    var encoded = new ArrayList<Tensor>();
    for (int from = 0; from < distinct.size(); from += ROWS_AT_ONCE) {
      int to = Math.min(from + ROWS_AT_ONCE, distinct.size());
      encoded.add(model.encodeImages(pixels(distinct.subList(from, to))));
    }
    Tensor all = encoded.size() == 1 ? encoded.getFirst() : Torch.cat(encoded, 0);
    long[] index = rows.stream().mapToLong(places::get).toArray();
    return Optional.of(all.indexSelect(0, Tensor.ofArray(index, index.length).to(model.device())));
  }

  private Tensor pixels(List<List<Image>> rows) {
    int pictures = rows.getFirst().size();
    int size = transform.size();
    int each = 3 * size * size;
    var values = new float[rows.size() * pictures * each];
    int at = 0;
    for (List<Image> row : rows) {
      for (Image picture : row) {
        System.arraycopy(transform.applyAsFiled(picture), 0, values, at, each);
        at += each;
      }
    }
    return Tensor.ofArray(
        values, rows.size(), pictures, 1, 3, size, size); // (B, T_img, F, 3, S, S)
  }
}
