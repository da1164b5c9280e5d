/**
 * The network: CLIP vision encoder, perceiver resampler, LLaMA decoder with gated cross attention.
 */
@NullMarked
package org.mmgpt.model;

import org.jspecify.annotations.NullMarked;
