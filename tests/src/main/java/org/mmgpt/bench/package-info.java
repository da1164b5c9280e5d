/**
 * {@code ./mmgpt bench}: the same work in Java and in the Python reference, in turns, in one run.
 *
 * <p>It lives in this module because it stands above all others and beside the Python reference.
 */
@NullMarked
package org.mmgpt.bench;

import org.jspecify.annotations.NullMarked;
