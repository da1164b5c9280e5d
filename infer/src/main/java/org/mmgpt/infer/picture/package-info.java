/** Pictures that come over the network. */
@NullMarked
package org.mmgpt.infer.picture;

import org.jspecify.annotations.NullMarked;
