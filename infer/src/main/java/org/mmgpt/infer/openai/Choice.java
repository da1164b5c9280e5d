package org.mmgpt.infer.openai;

import java.util.List;
import org.mmgpt.infer.sampling.TokenLogprob;

/**
 * An answer that is there whole.
 *
 * @param finishReason in OpenAI's words
 */
record Choice(int index, String text, List<TokenLogprob> logprobs, String finishReason) {}
