/** The pre-training of the tiny base model, from drawn pictures and generated text. */
@NullMarked
package org.mmgpt.train.pretrain;

import org.jspecify.annotations.NullMarked;
