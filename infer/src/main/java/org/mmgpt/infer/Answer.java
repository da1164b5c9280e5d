package org.mmgpt.infer;

import org.mmgpt.infer.generation.Generation;

/**
 * What the model said.
 *
 * @param text decoded, cut before a stop string, blanks around it removed
 * @param promptTokens ids the prompt was made of
 * @param generation the ids behind the text
 */
public record Answer(String text, int promptTokens, Generation generation) {}
