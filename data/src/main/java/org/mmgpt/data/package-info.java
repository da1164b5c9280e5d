/** Annotations and pictures in, padded batches out. */
@NullMarked
package org.mmgpt.data;

import org.jspecify.annotations.NullMarked;
