/** Optimiser, schedule, training loop, checkpoints. */
@NullMarked
package org.mmgpt.train;

import org.jspecify.annotations.NullMarked;
