/**
 * What a model directory says of its network, and reading it with errors that name file and key.
 */
@NullMarked
package org.mmgpt.model.config;

import org.jspecify.annotations.NullMarked;
