/** One optimiser step: the micro batches' gradients, and what becomes of them. */
@NullMarked
package org.mmgpt.train.step;

import org.jspecify.annotations.NullMarked;
