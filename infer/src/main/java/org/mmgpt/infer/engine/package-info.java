/** Many conversations with one model at a time: continuous batching. */
@NullMarked
package org.mmgpt.infer.engine;

import org.jspecify.annotations.NullMarked;
