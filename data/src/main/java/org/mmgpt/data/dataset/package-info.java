/** Data sets by their names in a configuration: opened, joined, written. */
@NullMarked
package org.mmgpt.data.dataset;

import org.jspecify.annotations.NullMarked;
