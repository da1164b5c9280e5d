package org.mmgpt.model.cache;

import org.mmgpt.torch.Tensor;

/** A gated layer's keys and values of the pictures, each (B, H, T_img*L, D'). */
public record MediaKeysValues(Tensor keys, Tensor values) {}
