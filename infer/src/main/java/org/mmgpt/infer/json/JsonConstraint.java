package org.mmgpt.infer.json;

import java.util.Optional;
import org.mmgpt.infer.sampling.LogitsProcessor;
import org.mmgpt.infer.sampling.TokenSequence;

/**
 * Lets through only tokens that keep an answer on the way to JSON by a schema, and that leave room
 * to end it within the tokens there are: an answer that would be too long is closed as shortly as
 * the schema allows. Of one answer.
 */
public final class JsonConstraint implements LogitsProcessor {
  private static final float LOWEST = -1e9f;

  private final CompiledSchema schema;
  private final TokenTrie tokens;
  private final int maxNewTokens;
  private final int context;
  private final int[] least; // by token, bytes that must follow it
  private Optional<State> known = Optional.empty(); // whose bytes these are
  private State state;
  private int read;

  /**
   * @param maxNewTokens of the answer
   * @param context tokens that prompt and answer may have together
   */
  public JsonConstraint(CompiledSchema schema, int maxNewTokens, int context) {
    this.schema = schema;
    this.tokens = schema.tokens();
    this.maxNewTokens = maxNewTokens;
    this.context = context;
    this.least = new int[tokens.size()];
    this.state = schema.start();
  }

  @Override
  public void process(TokenSequence sequence, float[] logits) {
    int prompt = sequence.size() - sequence.generatedSize();
    while (read < sequence.generatedSize()) {
      state = schema.read(state, sequence.get(prompt + read++));
    }
    if (known.isEmpty() || known.get() != state) {
      schema.leastBehind(state, least);
      known = Optional.of(state);
    }
    int left = Math.min(maxNewTokens - sequence.generatedSize(), context - sequence.size());
    int bytes = left - 2; // a byte needs a token at most; one more token says that this is the end
    boolean end = schema.mayEnd(state);
    int shortest = shortest();
    if (end || shortest <= bytes) {
      permit(logits, bytes, end);
    } else if (shortest < Symbol.ENDLESS) {
      permit(logits, shortest, false); // there is too little room already
    } else {
      logits[tokens.endOfAnswer()] = Float.MAX_VALUE; // the vocabulary lacks a byte that must come
    }
  }

  private int shortest() {
    int shortest = Symbol.ENDLESS;
    for (int bytes : least) {
      shortest = Math.min(shortest, bytes);
    }
    return shortest;
  }

  private void permit(float[] logits, int bytes, boolean end) {
    float ofEnd = logits[tokens.endOfAnswer()];
    for (int token = 0; token < logits.length; token++) {
      boolean good = token < least.length && least[token] <= bytes;
      logits[token] = good ? finite(logits[token]) : Float.NEGATIVE_INFINITY;
    }
    if (end) {
      logits[tokens.endOfAnswer()] = finite(ofEnd);
    }
  }

  /** What a bias forbade may be all that is left. */
  private static float finite(float logit) {
    return Float.isFinite(logit) ? logit : LOWEST;
  }
}
