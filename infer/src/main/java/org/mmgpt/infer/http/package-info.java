/** HTTP over Netty, for handlers that may wait: each request has a virtual thread of its own. */
@NullMarked
package org.mmgpt.infer.http;

import org.jspecify.annotations.NullMarked;
