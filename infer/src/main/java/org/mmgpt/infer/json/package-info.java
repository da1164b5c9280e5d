/** Answers that are JSON by a schema: what may come next, token by token. */
@NullMarked
package org.mmgpt.infer.json;

import org.jspecify.annotations.NullMarked;
