/** The commands that talk to a model. */
@NullMarked
package org.mmgpt.infer.command;

import org.jspecify.annotations.NullMarked;
