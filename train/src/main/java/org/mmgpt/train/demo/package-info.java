/** The demonstration: ask, fine-tune, ask again, show both. */
@NullMarked
package org.mmgpt.train.demo;

import org.jspecify.annotations.NullMarked;
