"""CLIP's vision transformer under open_clip's names."""

import torch
import torch.nn.functional as F
from torch import nn


def quick_gelu(x):
    return x * torch.sigmoid(1.702 * x)


ACTIVATIONS = {"quick_gelu": quick_gelu, "gelu": F.gelu}


class SelfAttention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.in_proj_weight = nn.Parameter(torch.empty(3 * dim, dim))
        self.in_proj_bias = nn.Parameter(torch.empty(3 * dim))
        self.out_proj = nn.Linear(dim, dim)

    def forward(self, x):
        n, t, d = x.shape
        qkv = F.linear(x, self.in_proj_weight, self.in_proj_bias)
        q, k, v = (p.view(n, t, self.heads, -1).transpose(1, 2) for p in qkv.chunk(3, -1))
        out = F.scaled_dot_product_attention(q, k, v)
        return self.out_proj(out.transpose(1, 2).reshape(n, t, d))


class Block(nn.Module):
    def __init__(self, config):
        super().__init__()
        dim = config["hidden_size"]
        eps = config.get("layer_norm_eps", 1e-5)
        self.ln_1 = nn.LayerNorm(dim, eps)
        self.attn = SelfAttention(dim, config["num_attention_heads"])
        self.ln_2 = nn.LayerNorm(dim, eps)
        self.mlp = nn.ModuleDict(
            {
                "c_fc": nn.Linear(dim, config["intermediate_size"]),
                "c_proj": nn.Linear(config["intermediate_size"], dim),
            }
        )
        self.activation = ACTIVATIONS[config.get("hidden_act", "quick_gelu")]

    def forward(self, x):
        x = x + self.attn(self.ln_1(x))
        return x + self.mlp["c_proj"](self.activation(self.mlp["c_fc"](self.ln_2(x))))


class Vision(nn.Module):
    def __init__(self, config, ln_post_on_patch_tokens=False, projection_dim=None):
        super().__init__()
        dim, patch = config["hidden_size"], config["patch_size"]
        patches = (config["image_size"] // patch) ** 2
        eps = config.get("layer_norm_eps", 1e-5)
        self.ln_post_on_patch_tokens = ln_post_on_patch_tokens
        self.class_embedding = nn.Parameter(torch.empty(dim))
        self.positional_embedding = nn.Parameter(torch.empty(1 + patches, dim))
        self.conv1 = nn.Conv2d(3, dim, patch, patch, bias=False)
        self.ln_pre = nn.LayerNorm(dim, eps)
        self.transformer = nn.ModuleDict(
            {"resblocks": nn.ModuleList(Block(config) for _ in range(config["num_hidden_layers"]))}
        )
        self.ln_post = nn.LayerNorm(dim, eps)
        if projection_dim:
            self.proj = nn.Parameter(torch.empty(dim, projection_dim))

    def forward(self, pixels):
        """(N, 3, S, S) to patch tokens (N, patches, D)."""
        x = self.conv1(pixels).flatten(2).transpose(1, 2)
        x = torch.cat([self.class_embedding.expand(len(x), 1, -1), x], 1)
        x = self.ln_pre(x + self.positional_embedding)
        for block in self.transformer["resblocks"]:
            x = block(x)
        x = x[:, 1:]
        return self.ln_post(x) if self.ln_post_on_patch_tokens else x
