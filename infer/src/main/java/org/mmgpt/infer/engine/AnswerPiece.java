package org.mmgpt.infer.engine;

import java.util.List;
import org.mmgpt.infer.sampling.TokenLogprob;

/**
 * What an answer has grown by.
 *
 * @param text often a word; empty where a token's text isn't certain yet
 * @param logprobs of the tokens behind it, if they were asked for
 */
public record AnswerPiece(String text, List<TokenLogprob> logprobs) {

  public AnswerPiece {
    logprobs = List.copyOf(logprobs);
  }
}
