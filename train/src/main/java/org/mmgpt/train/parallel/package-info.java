/** Training on several processes at once. */
@NullMarked
package org.mmgpt.train.parallel;

import org.jspecify.annotations.NullMarked;
