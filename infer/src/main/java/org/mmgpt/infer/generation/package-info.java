/** Token ids in, token ids out: greedy search, sampling and beam search over a network's scores. */
@NullMarked
package org.mmgpt.infer.generation;

import org.jspecify.annotations.NullMarked;
