/**
 * Where parameters get their numbers from: stored, drawn at random, or in few bits; and what
 * doesn't fit.
 */
@NullMarked
package org.mmgpt.model.weights;

import org.jspecify.annotations.NullMarked;
