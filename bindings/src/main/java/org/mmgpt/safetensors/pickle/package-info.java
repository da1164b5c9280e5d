/**
 * Reading PyTorch's zip archives ({@code .pt}, {@code .pth}, {@code .bin}) without Python and
 * without running anything they contain: pickled classes and calls become inert records.
 */
@NullMarked
package org.mmgpt.safetensors.pickle;

import org.jspecify.annotations.NullMarked;
