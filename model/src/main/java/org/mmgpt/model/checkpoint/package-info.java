/**
 * Published weights into a model directory: a class for each layout they are published in, and
 * {@link org.mmgpt.model.checkpoint.ModelImport}, which puts the pieces together.
 */
@NullMarked
package org.mmgpt.model.checkpoint;

import org.jspecify.annotations.NullMarked;
