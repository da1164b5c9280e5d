/** Keys and values kept between the tokens of an answer, of text and of pictures. */
@NullMarked
package org.mmgpt.model.cache;

import org.jspecify.annotations.NullMarked;
