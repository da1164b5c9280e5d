/**
 * Baseline JPEG in plain Java: only the part of a picture that is wanted, to the bit what libjpeg
 * makes of it. Half of a batch's time went into decoding through ImageIO, whose libjpeg 6b has no
 * SIMD and always decodes the whole picture.
 */
@NullMarked
package org.mmgpt.data.jpeg;

import org.jspecify.annotations.NullMarked;
