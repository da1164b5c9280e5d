/**
 * A tiny world for the demo and its base model: pictures of colored shapes, what is true of them,
 * and a little general knowledge.
 *
 * <p>{@link Scene} is the content of a picture, {@link ScenePainter} draws it, {@link SceneFacts}
 * and {@link LanguageFacts} are all there is to know. The same facts become statements for the base
 * ({@link BaseCorpus}) and questions for fine-tuning and test ({@link Conversations}); {@link
 * Splits} keeps the two sides apart. All of it is a function of a random source.
 */
@NullMarked
package org.mmgpt.data.world;

import org.jspecify.annotations.NullMarked;
