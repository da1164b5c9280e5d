/** What is written, shown and saved between two steps. */
@NullMarked
package org.mmgpt.train.listener;

import org.jspecify.annotations.NullMarked;
