/** Generation and dialogue. */
@NullMarked
package org.mmgpt.infer;

import org.jspecify.annotations.NullMarked;
