/**
 * HTTP over Netty: a request is handled on its connection's thread, until something has to wait.
 */
@NullMarked
package org.mmgpt.infer.http;

import org.jspecify.annotations.NullMarked;
