/** Raw calls into the C ABI; generated, not exported. */
@NullMarked
package org.mmgpt.torch.ffi;

import org.jspecify.annotations.NullMarked;
