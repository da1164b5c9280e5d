package org.mmgpt.model;

import org.mmgpt.torch.Tensor;

/** A gated layer's keys and values of the pictures, each (B, H, T_img*L, D'). */
record MediaKeysValues(Tensor keys, Tensor values) {}
