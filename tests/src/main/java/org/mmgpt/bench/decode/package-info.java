/**
 * {@code ./mmgpt bench-decode}: tokens a second on a device, beside what its copy bandwidth allows.
 */
@NullMarked
package org.mmgpt.bench.decode;

import org.jspecify.annotations.NullMarked;
