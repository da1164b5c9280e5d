/** Why an answer can't be given, in the words of an error message. */
@NullMarked
package org.mmgpt.infer.error;

import org.jspecify.annotations.NullMarked;
