/** The base model of a run, and what of it is learned: an adapter, or weights of its own. */
@NullMarked
package org.mmgpt.train.weights;

import org.jspecify.annotations.NullMarked;
