package org.mmgpt.train.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mmgpt.data.image.ImageTransform;
import org.mmgpt.data.tokenizer.Marker;
import org.mmgpt.data.tokenizer.Tokenizer;
import org.mmgpt.data.world.Background;
import org.mmgpt.data.world.Hue;
import org.mmgpt.data.world.Item;
import org.mmgpt.data.world.Place;
import org.mmgpt.data.world.Scene;
import org.mmgpt.data.world.Shape;
import org.mmgpt.data.world.WorldTokenizer;

class PagesTest {
  @TempDir Path folder;

  private Tokenizer tokenizer() throws Exception {
    Path file = folder.resolve("tokenizer.json");
    WorldTokenizer.write(file);
    return Tokenizer.load(file);
  }

  @Test
  void a_step_depends_on_seed_and_number_alone() throws Exception {
    Tokenizer tokenizer = tokenizer();
    var pages = new Pages(tokenizer, ImageTransform.clip(48), 7, 8, 0.25);
    Pages.Batch first = pages.microBatches(5).getFirst().illustrated();
    pages.microBatches(6);
    Pages.Batch again = pages.microBatches(5).getFirst().illustrated();
    assertThat(again.inputIds()).isEqualTo(first.inputIds());
    assertThat(again.pixels()).isEqualTo(first.pixels());
    assertThat(pages.microBatches(6).getFirst().illustrated().inputIds())
        .isNotEqualTo(first.inputIds());
  }

  @Test
  void every_illustrated_page_has_one_picture_and_its_marker() throws Exception {
    Tokenizer tokenizer = tokenizer();
    List<Pages.Pair> step =
        new Pages(tokenizer, ImageTransform.clip(48), 1, 8, 0.25).microBatches(0);
    assertThat(step).hasSize(2);
    int image = tokenizer.id(Marker.IMAGE);
    Pages.Batch illustrated = step.getLast().illustrated();
    assertThat(illustrated.size()).isEqualTo(3);
    assertThat(illustrated.pixels()).hasSize(3 * 3 * 48 * 48);
    assertThat(LongStream.of(illustrated.inputIds()).filter(id -> id == image)).hasSize(3);
    assertThat(step.getLast().plain().pixels()).isEmpty();
    assertThat(step.getLast().plain().weight()).isPositive();
  }

  @Test
  void labels_say_what_stands_where() {
    var scene =
        new Scene(
            Background.GRAY, List.of(new Item(Shape.STAR, Hue.BLUE, Place.TOP)), Optional.of('H'));
    assertThat(SceneLabels.of(scene))
        .containsExactly(0, 0, 0, 0, 1 + 3, 1 + 2, 0, 0, 1 + Scene.CHARACTERS.indexOf('H'), 2);
  }
}
