/** What the records of each data set look like, and the dialogues that they become. */
@NullMarked
package org.mmgpt.data.format;

import org.jspecify.annotations.NullMarked;
