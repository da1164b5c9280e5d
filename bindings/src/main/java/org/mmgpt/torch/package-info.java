/** Tensors, autograd, devices and every bound operation of stock libtorch. */
@NullMarked
package org.mmgpt.torch;

import org.jspecify.annotations.NullMarked;
