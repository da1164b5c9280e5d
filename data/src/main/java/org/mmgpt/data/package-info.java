/**
 * What a sample is: a dialogue with pictures from a {@link org.mmgpt.data.Dataset}, in the words of
 * an {@link org.mmgpt.data.InstructionTemplate}, as token ids, labels and pixels.
 */
@NullMarked
package org.mmgpt.data;

import org.jspecify.annotations.NullMarked;
