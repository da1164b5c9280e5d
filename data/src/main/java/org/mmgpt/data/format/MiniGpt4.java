package org.mmgpt.data.format;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.Layout;
import org.mmgpt.data.annotation.RecordFields;

/**
 * MiniGPT-4's second stage, {@code cc_sbu_align/filter_cap.json} from <a
 * href="https://github.com/Vision-CAIR/MiniGPT-4">its repository</a>; the records stand under
 * {@code annotations}:
 *
 * <pre>{@code
 * {"image_id": "1", "caption": "The image shows a bus in the rain."}
 * }</pre>
 *
 * The picture's file is {@code image_id} with {@code .jpg}.
 */
public final class MiniGpt4 implements RecordFormat {

  @Override
  public Layout layout(Path file) {
    return new Layout.Under("annotations");
  }

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    return Dataset.Entry.of(
        Turn.of(QuestionPool.DESCRIBE.draw(random), record.text("caption")),
        images.picture(record.name("image_id") + ".jpg"));
  }
}
