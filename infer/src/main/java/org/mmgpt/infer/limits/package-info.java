/** What strangers may ask of a server: of its connections, and with one request. */
@NullMarked
package org.mmgpt.infer.limits;

import org.jspecify.annotations.NullMarked;
