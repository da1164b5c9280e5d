/** Pictures of any kind, decoded and transformed to what the vision encoder takes. */
@NullMarked
package org.mmgpt.data.image;

import org.jspecify.annotations.NullMarked;
