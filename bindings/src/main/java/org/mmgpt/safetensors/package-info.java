/** Reading and writing safetensors files over mapped memory. */
@NullMarked
package org.mmgpt.safetensors;

import org.jspecify.annotations.NullMarked;
