package org.mmgpt.data.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another preprocessing than CLIP's was taken for CLIP's without a word. */
class PreprocessorConfigTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsDone() throws IOException {
    ImageTransform.clip(48).save(folder);
    assertThat(ImageTransform.load(folder).size()).isEqualTo(48);
    assertThat(notDone(Files.readString(folder.resolve("preprocessor_config.json")))).isEmpty();
  }

  @Test
  void olderFilesGiveSizesAsNumbers() throws IOException {
    assertThat(notDone("{'size': 48, 'crop_size': 48, 'resample': 3}")).isEmpty();
    assertThat(notDone("{'size': 50, 'crop_size': 48}"))
        .containsExactly(
            "size.shortest_edge is 50; the shorter side becomes 48 pixels, as the crop has");
  }

  @Test
  void whatIsNotDoneIsNamedWithBothValues() throws IOException {
    assertThat(
            notDone(
                """
                {'size': {'shortest_edge': 56}, 'crop_size': {'height': 48, 'width': 50},
                 'resample': 2, 'rescale_factor': 0.5, 'do_rescale': true, 'do_normalize': false}
                """))
        .containsExactly(
            "size.shortest_edge is 56; the shorter side becomes 48 pixels, as the crop has",
            "crop_size.width is 50; the crop is a square of 48",
            "resample is 2; pictures are resized by 3, bicubic",
            "rescale_factor is 0.5; it is 1/255 here",
            "do_normalize is false; it is done");
    assertThat(notDone("{'size': {'height': 48, 'width': 48}}"))
        .containsExactly(
            "size is {\"height\":48,\"width\":48}; the shorter side becomes 48 pixels");
  }

  private static List<String> notDone(String json) throws IOException {
    return PreprocessorConfig.notDone(new ObjectMapper().readTree(json.replace('\'', '"')), 48);
  }
}
