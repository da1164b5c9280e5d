/**
 * What the network's attentions share: heads, rotary positions, and the kernels between products.
 */
@NullMarked
package org.mmgpt.model.attention;

import org.jspecify.annotations.NullMarked;
