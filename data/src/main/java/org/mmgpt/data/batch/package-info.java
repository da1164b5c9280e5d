/** A run's stream of padded batches: what is read when, by which rank, and how far it got. */
@NullMarked
package org.mmgpt.data.batch;

import org.jspecify.annotations.NullMarked;
