package org.mmgpt.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mmgpt.torch.DType;
import org.mmgpt.torch.Scope;

class BatchTensorsTest {

  @Test
  void aBatchKeepsItsShapesAndNumbers() {
    var tokenizer = Tokenizer.load(TokenizerTest.FILE);
    var short_ = new Encoded.Tokens(new int[] {1, 7}, new int[] {-100, 7}, 1);
    var long_ = new Encoded.Tokens(new int[] {1, 8, 2}, new int[] {-100, 8, 2}, 1);
    var batch =
        new Collator(tokenizer, 2)
            .collate(
                List.of(
                    new Sample(short_, List.of(new float[12])),
                    new Sample(
                        long_, List.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}))));
    try (var scope = Scope.open()) {
      var tensors = BatchTensors.of(batch);
      long pad = tokenizer.id(Marker.PAD);
      assertThat(tensors.inputIds().shape()).containsExactly(2, 3);
      assertThat(tensors.inputIds().toLongArray()).containsExactly(1, 7, pad, 1, 8, 2);
      assertThat(tensors.attentionMask().toLongArray()).containsExactly(1, 1, 0, 1, 1, 1);
      assertThat(tensors.labels().toLongArray()).containsExactly(-100, 7, -100, -100, 8, 2);
      var pixels = tensors.pixelValues().orElseThrow();
      assertThat(pixels.dtype()).isEqualTo(DType.FLOAT32);
      assertThat(pixels.shape()).containsExactly(2, 1, 1, 3, 2, 2);
      assertThat(pixels.toFloatArray()).endsWith(10, 11, 12);
    }
  }
}
