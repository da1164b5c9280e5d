/** Regular expressions as automata, for strings that must match one. */
@NullMarked
package org.mmgpt.infer.json.pattern;

import org.jspecify.annotations.NullMarked;
