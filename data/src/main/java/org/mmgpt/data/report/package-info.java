/** What a person wants to see of data before training on them. */
@NullMarked
package org.mmgpt.data.report;

import org.jspecify.annotations.NullMarked;
