package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;

/**
 * Databricks' Dolly 15k, {@code databricks-dolly-15k.jsonl} from <a
 * href="https://huggingface.co/datasets/databricks/databricks-dolly-15k">Hugging Face</a>:
 *
 * <pre>{@code
 * {"instruction": "Who wrote it?", "context": "The letter was written by Ann.",
 *  "response": "Ann wrote it.", "category": "closed_qa"}
 * }</pre>
 *
 * The context becomes the input block.
 */
public final class Dolly implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    return Dataset.Entry.of(
        Turn.of(record.text("instruction"), record.text("response"))
            .withInput(record.textOrEmpty("context")));
  }
}
