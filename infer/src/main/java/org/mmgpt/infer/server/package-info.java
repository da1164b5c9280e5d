/** The server of models, and its page. */
@NullMarked
package org.mmgpt.infer.server;

import org.jspecify.annotations.NullMarked;
