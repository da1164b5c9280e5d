/** What lets a run go on where it was: saving its state while it trains, and finding it again. */
@NullMarked
package org.mmgpt.train.checkpoint;

import org.jspecify.annotations.NullMarked;
