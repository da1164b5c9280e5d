/** The self-contained archive: this program with a Java runtime, for machines that have no JDK. */
@NullMarked
package org.mmgpt.train.dist;

import org.jspecify.annotations.NullMarked;
