/** Text with markers to token ids and back, as the tokenizers of published models do it. */
@NullMarked
package org.mmgpt.data.tokenizer;

import org.jspecify.annotations.NullMarked;
