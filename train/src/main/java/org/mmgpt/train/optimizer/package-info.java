/** What makes a step of gradients: clipping, the loss's scale, the schedule, AdamW. */
@NullMarked
package org.mmgpt.train.optimizer;

import org.jspecify.annotations.NullMarked;
