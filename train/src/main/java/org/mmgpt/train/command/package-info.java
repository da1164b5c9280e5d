/** The command line: its entry point and the commands that train. */
@NullMarked
package org.mmgpt.train.command;

import org.jspecify.annotations.NullMarked;
