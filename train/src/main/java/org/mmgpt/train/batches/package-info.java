/** The batches of each step, read ahead. */
@NullMarked
package org.mmgpt.train.batches;

import org.jspecify.annotations.NullMarked;
