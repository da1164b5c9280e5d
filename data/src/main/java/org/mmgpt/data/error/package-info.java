/** What is wrong with data, in the words of an error message. */
@NullMarked
package org.mmgpt.data.error;

import org.jspecify.annotations.NullMarked;
