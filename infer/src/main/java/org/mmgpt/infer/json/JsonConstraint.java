package org.mmgpt.infer.json;

import org.mmgpt.infer.LogitsProcessor;
import org.mmgpt.infer.TokenSequence;

/**
 * Lets through only tokens that keep an answer on the way to JSON by a schema, and that leave room
 * to end it within the tokens there are: an answer that would be too long is closed as shortly as
 * the schema allows. Of one answer.
 */
public final class JsonConstraint implements LogitsProcessor {
  private final JsonAutomaton automaton;
  private final TokenTrie tokens;
  private final int maxNewTokens;
  private final int context;
  private int read;

  /**
   * @param maxNewTokens of the answer
   * @param context tokens that prompt and answer may have together
   */
  public JsonConstraint(JsonSchema schema, TokenTrie tokens, int maxNewTokens, int context) {
    this.automaton = new JsonAutomaton(schema, tokens);
    this.tokens = tokens;
    this.maxNewTokens = maxNewTokens;
    this.context = context;
  }

  @Override
  public void process(TokenSequence sequence, float[] logits) {
    int prompt = sequence.size() - sequence.generatedSize();
    while (read < sequence.generatedSize()) {
      automaton.read(tokens.bytes(sequence.get(prompt + read++)));
    }
    int left = Math.min(maxNewTokens - sequence.generatedSize(), context - sequence.size());
    int[] least = automaton.leastBehind();
    // A byte needs a token at most; one more token says that this is the end.
    if (!permit(logits, least, left - 2)) {
      shortest(logits, least);
    }
  }

  private boolean permit(float[] logits, int[] least, int bytes) {
    boolean end = automaton.mayEnd() || automaton.isDead();
    boolean any = end;
    for (int token = 0; token < logits.length; token++) {
      any |= token < least.length && least[token] <= bytes && least[token] < Symbol.ENDLESS;
    }
    if (!any) {
      return false;
    }
    for (int token = 0; token < logits.length; token++) {
      boolean good =
          token == tokens.end()
              ? end
              : token < least.length && least[token] <= bytes && least[token] < Symbol.ENDLESS;
      if (!good) {
        logits[token] = Float.NEGATIVE_INFINITY;
      } else if (!Float.isFinite(logits[token])) {
        logits[token] = -1e9f; // what a bias forbade may be all that is left
      }
    }
    return true;
  }

  /** There is too little room already: what comes closest to an end. */
  private void shortest(float[] logits, int[] least) {
    int best = Symbol.ENDLESS;
    for (int bytes : least) {
      best = Math.min(best, bytes);
    }
    if (best == Symbol.ENDLESS) {
      logits[tokens.end()] = Float.MAX_VALUE; // the vocabulary lacks a byte that must come
      return;
    }
    permit(logits, least, best);
  }
}
