/** The loss of held-out data and answers to held-out questions. */
@NullMarked
package org.mmgpt.train.evaluation;

import org.jspecify.annotations.NullMarked;
