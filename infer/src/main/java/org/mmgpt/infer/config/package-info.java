/**
 * How to continue a prompt: {@code generation_config.json}, in the names and meanings of
 * transformers.
 */
@NullMarked
package org.mmgpt.infer.config;

import org.jspecify.annotations.NullMarked;
