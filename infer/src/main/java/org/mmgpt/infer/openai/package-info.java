/** OpenAI's protocol: requests read, answers written. */
@NullMarked
package org.mmgpt.infer.openai;

import org.jspecify.annotations.NullMarked;
