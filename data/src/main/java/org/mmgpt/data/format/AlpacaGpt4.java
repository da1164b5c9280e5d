package org.mmgpt.data.format;

import java.util.random.RandomGenerator;
import org.mmgpt.data.Dataset;
import org.mmgpt.data.Turn;
import org.mmgpt.data.annotation.RecordFields;

/**
 * Alpaca's instructions answered by GPT-4, {@code alpaca_gpt4_data.json} from <a
 * href="https://github.com/Instruction-Tuning-with-GPT-4/GPT-4-LLM">GPT-4-LLM</a>:
 *
 * <pre>{@code
 * {"instruction": "Identify the odd one out.", "input": "apple, pear, hammer",
 *  "output": "Hammer is the odd one out."}
 * }</pre>
 */
public final class AlpacaGpt4 implements RecordFormat {

  @Override
  public Dataset.Entry read(RecordFields record, ImageFolder images, RandomGenerator random) {
    return Dataset.Entry.of(
        Turn.of(record.text("instruction"), record.text("output"))
            .withInput(record.textOrEmpty("input")));
  }
}
