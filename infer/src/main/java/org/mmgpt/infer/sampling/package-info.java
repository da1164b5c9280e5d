/**
 * One sequence's next token: scores processed in HF's order, and a token drawn from what is left.
 */
@NullMarked
package org.mmgpt.infer.sampling;

import org.jspecify.annotations.NullMarked;
