"""The perceiver resampler (arXiv 2204.14198, as OpenFlamingo has it)."""

import torch
import torch.nn.functional as F
from torch import nn


def feed_forward(dim, mult):
    return nn.Sequential(
        nn.LayerNorm(dim),
        nn.Linear(dim, dim * mult, bias=False),
        nn.GELU(),
        nn.Linear(dim * mult, dim, bias=False),
    )


def split_heads(x, heads):
    return x.view(x.shape[0], x.shape[1], heads, -1).transpose(1, 2)


def merge_heads(x):
    return x.transpose(1, 2).flatten(2)


class PerceiverAttention(nn.Module):
    def __init__(self, dim, heads, dim_head):
        super().__init__()
        self.heads = heads
        self.norm_media = nn.LayerNorm(dim)
        self.norm_latents = nn.LayerNorm(dim)
        self.to_q = nn.Linear(dim, heads * dim_head, bias=False)
        self.to_kv = nn.Linear(dim, 2 * heads * dim_head, bias=False)
        self.to_out = nn.Linear(heads * dim_head, dim, bias=False)

    def forward(self, media, latents):
        latents = self.norm_latents(latents)
        k, v = self.to_kv(torch.cat([self.norm_media(media), latents], 1)).chunk(2, -1)
        q, k, v = (split_heads(x, self.heads) for x in (self.to_q(latents), k, v))
        return self.to_out(merge_heads(F.scaled_dot_product_attention(q, k, v)))


class Perceiver(nn.Module):
    def __init__(self, config, frames=None, pictures=None):
        super().__init__()
        dim = config["dim"]
        self.latents = nn.Parameter(torch.empty(config["num_latents"], dim))
        self.frame_embs = nn.Parameter(torch.empty(frames, dim)) if frames else None
        self.media_time_embs = nn.Parameter(torch.empty(pictures, 1, dim)) if pictures else None
        self.layers = nn.ModuleList(
            nn.ModuleList(
                [
                    PerceiverAttention(dim, config["heads"], config["dim_head"]),
                    feed_forward(dim, config["ff_mult"]),
                ]
            )
            for _ in range(config["depth"])
        )
        self.norm = nn.LayerNorm(dim)

    def forward(self, x):
        """Tokens (B, T_img, F, V, D) to latents (B, T_img, L, D)."""
        b, t, f, v, d = x.shape
        if self.frame_embs is not None:
            x = x + self.frame_embs[:f, None]
        x = x.reshape(b, t, f * v, d)
        if self.media_time_embs is not None:
            x = x + self.media_time_embs[:t]
        x = x.flatten(0, 1)
        latents = self.latents.expand(b * t, -1, -1)
        for attention, ff in self.layers:
            latents = latents + attention(x, latents)
            latents = latents + ff(latents)
        return self.norm(latents).view(b, t, -1, d)
