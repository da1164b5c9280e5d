/** The sections of a fine-tuning configuration; each record's components are keys of the YAML. */
@NullMarked
package org.mmgpt.train.config;

import org.jspecify.annotations.NullMarked;
