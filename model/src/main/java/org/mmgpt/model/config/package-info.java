/** Reading {@code config.json} files with errors that name file and key. Not exported. */
@NullMarked
package org.mmgpt.model.config;

import org.jspecify.annotations.NullMarked;
