/** The published data sets: where their files are, and how a record becomes a dialogue. */
@NullMarked
package org.mmgpt.data.dataset;

import org.jspecify.annotations.NullMarked;
