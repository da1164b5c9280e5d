/** What a decode step computes its layers with: libtorch's kernels or our own. */
@NullMarked
package org.mmgpt.model.backend;

import org.jspecify.annotations.NullMarked;
