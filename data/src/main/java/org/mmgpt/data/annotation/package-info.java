/**
 * Annotation files: where their records begin, and the fields of one, with errors that say where.
 */
@NullMarked
package org.mmgpt.data.annotation;

import org.jspecify.annotations.NullMarked;
