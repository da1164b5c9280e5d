"""LLaMA with gated cross attention before every n-th layer."""

import math

import torch
import torch.nn.functional as F
from torch import nn

from perceiver import feed_forward, merge_heads, split_heads


def inverse_frequencies(config):
    dim = config["head_dim"]
    freq = 1.0 / config["rope_theta"] ** (torch.arange(0, dim, 2, dtype=torch.float64) / dim)
    scaling = config.get("rope_scaling") or {}
    kind = scaling.get("rope_type", scaling.get("type", "default"))
    if kind == "linear":
        freq = freq / scaling["factor"]
    elif kind == "llama3":
        turns = scaling["original_max_position_embeddings"] * freq / (2 * math.pi)
        low, high = scaling["low_freq_factor"], scaling["high_freq_factor"]
        smooth = ((turns - low) / (high - low)).clamp(0, 1)
        freq = (1 - smooth) * freq / scaling["factor"] + smooth * freq
    return freq.float()


class Rotary(nn.Module):
    def __init__(self, config):
        super().__init__()
        positions = torch.arange(config["max_position_embeddings"]).float()
        angles = torch.outer(positions, inverse_frequencies(config))
        cos, sin = angles.cos(), angles.sin()
        self.register_buffer("cos", torch.cat([cos, cos], -1), persistent=False)
        # The first half negated: rotate then rolls, instead of negating and joining halves.
        self.register_buffer("sin", torch.cat([-sin, sin], -1), persistent=False)


def rotate(x, cos, sin):
    return torch.addcmul(x * cos, x.roll(x.shape[-1] // 2, -1), sin)


class KvCache:
    """Keys and values of every layer, allocated once; and of the pictures."""

    def __init__(self, config, rows, capacity, dtype, device="cpu"):
        shape = (rows, config["num_key_value_heads"], capacity, config["head_dim"])
        layers = config["num_hidden_layers"]
        self.keys = [torch.empty(shape, dtype=dtype, device=device) for _ in range(layers)]
        self.values = [torch.empty(shape, dtype=dtype, device=device) for _ in range(layers)]
        self.length = 0
        self.media = None

    def append(self, layer, k, v):
        end = self.length + k.shape[2]
        self.keys[layer][:, :, self.length : end] = k
        self.values[layer][:, :, self.length : end] = v
        return self.keys[layer][:, :, :end], self.values[layer][:, :, :end]


class Attention(nn.Module):
    def __init__(self, config):
        super().__init__()
        dim, width = config["hidden_size"], config["head_dim"]
        self.heads, self.kv_heads = config["num_attention_heads"], config["num_key_value_heads"]
        self.q_proj = nn.Linear(dim, self.heads * width, bias=False)
        self.k_proj = nn.Linear(dim, self.kv_heads * width, bias=False)
        self.v_proj = nn.Linear(dim, self.kv_heads * width, bias=False)
        self.o_proj = nn.Linear(self.heads * width, dim, bias=False)

    def forward(self, x, cos, sin, mask, cache, layer):
        q = rotate(split_heads(self.q_proj(x), self.heads), cos, sin)
        k = rotate(split_heads(self.k_proj(x), self.kv_heads), cos, sin)
        v = split_heads(self.v_proj(x), self.kv_heads)
        if cache is not None:
            k, v = cache.append(layer, k, v)
        out = F.scaled_dot_product_attention(
            q,
            k,
            v,
            attn_mask=mask,
            is_causal=mask is None and q.shape[2] > 1,
            enable_gqa=self.heads != self.kv_heads,
        )
        return self.o_proj(merge_heads(out))


class Mlp(nn.Module):
    def __init__(self, config):
        super().__init__()
        dim, inner = config["hidden_size"], config["intermediate_size"]
        self.gate_proj = nn.Linear(dim, inner, bias=False)
        self.up_proj = nn.Linear(dim, inner, bias=False)
        self.down_proj = nn.Linear(inner, dim, bias=False)

    def forward(self, x):
        return self.down_proj(F.silu(self.gate_proj(x)) * self.up_proj(x))


class DecoderLayer(nn.Module):
    def __init__(self, config):
        super().__init__()
        dim, eps = config["hidden_size"], config["rms_norm_eps"]
        self.self_attn = Attention(config)
        self.mlp = Mlp(config)
        self.input_layernorm = nn.RMSNorm(dim, eps)
        self.post_attention_layernorm = nn.RMSNorm(dim, eps)

    def forward(self, x, cos, sin, mask, cache, layer):
        x = x + self.self_attn(self.input_layernorm(x), cos, sin, mask, cache, layer)
        return x + self.mlp(self.post_attention_layernorm(x))


class CrossAttention(nn.Module):
    def __init__(self, config, dim, visual_dim):
        super().__init__()
        self.heads = config["heads"]
        inner = config["heads"] * config["dim_head"]
        self.norm = nn.LayerNorm(dim)
        self.to_q = nn.Linear(dim, inner, bias=False)
        self.to_kv = nn.Linear(visual_dim, 2 * inner, bias=False)
        self.to_out = nn.Linear(inner, dim, bias=False)

    def project(self, media):
        return tuple(split_heads(x, self.heads) for x in self.to_kv(media).chunk(2, -1))

    def forward(self, x, media, mask):
        bias, looks, sees = mask
        q = split_heads(self.to_q(self.norm(x)), self.heads) * looks
        out = merge_heads(F.scaled_dot_product_attention(q, *media, attn_mask=bias))
        return self.to_out(out * sees)


class GatedBlock(nn.Module):
    def __init__(self, config, dim, visual_dim):
        super().__init__()
        self.attn = CrossAttention(config, dim, visual_dim)
        self.attn_gate = nn.Parameter(torch.empty(1))
        self.ff = feed_forward(dim, config["ff_mult"])
        self.ff_gate = nn.Parameter(torch.empty(1))

    def forward(self, x, media, mask):
        if mask is not None:  # no position sees a picture: the attention adds exactly nothing
            x = x + self.attn(x, media, mask) * self.attn_gate.tanh()
        return x + self.ff(x) * self.ff_gate.tanh()


class Layer(nn.Module):
    def __init__(self, config, index):
        super().__init__()
        text = config["text_config"]
        gated = config["gated_cross_attention_config"]
        if (index + 1) % config["cross_attn_every_n_layers"] == 0:
            self.gated_cross_attn_layer = GatedBlock(
                gated, text["hidden_size"], config["vision_config"]["hidden_size"]
            )
        self.decoder_layer = DecoderLayer(text)


class Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        text = config["text_config"]
        self.embed_tokens = nn.Embedding(text["vocab_size"], text["hidden_size"])
        self.layers = nn.ModuleList(Layer(config, i) for i in range(text["num_hidden_layers"]))
        self.norm = nn.RMSNorm(text["hidden_size"], text["rms_norm_eps"])


def media_times(ids, media_token, attend_previous):
    """For each position the 1-based picture it sees, 0 for none; see model's MediaMask."""
    markers = ids == media_token
    seen = markers.cumsum(1)
    if attend_previous:
        return seen
    following = torch.where(seen + 1 > markers.sum(1, keepdim=True), 0, seen + 1)
    return torch.where(markers, seen, following)


def media_mask(times, pictures, latents, dtype):
    some = (times >= 1) & (times <= pictures)
    picture = torch.arange(pictures, device=times.device).repeat_interleave(latents) + 1
    allowed = (picture == times[..., None]) | ~some[..., None]
    bias = torch.where(allowed, 0.0, -math.inf)[:, None].to(dtype)
    return bias, some[:, None, :, None].to(dtype), (times > 0)[..., None].to(dtype)


class Decoder(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.config = config
        text = config["text_config"]
        self.model = Model(config)
        if not text.get("tie_word_embeddings"):
            self.lm_head = nn.Linear(text["hidden_size"], text["vocab_size"], bias=False)
        self.rotary = Rotary(text)

    def logits(self, x):
        if hasattr(self, "lm_head"):
            return self.lm_head(x)
        return F.linear(x, self.model.embed_tokens.weight)

    def forward(self, ids, mask=None, media=None, cache=None, attend_previous=False, sees=None):
        """Ids (B, T), mask (B, S), latents (B, T_img, L, D) to hidden states (B, T, H).

        sees: whether some token sees a picture, for callers who know; else the ids are looked at, which
        on a GPU waits for them."""
        x = self.model.embed_tokens(ids)
        start = cache.length if cache else 0
        cos = self.rotary.cos[start : start + ids.shape[1]].to(x.dtype)
        sin = self.rotary.sin[start : start + ids.shape[1]].to(x.dtype)
        bias = self.padding_bias(ids, mask, start, x.dtype)
        projected, media_bias = self.look(ids, media, cache, attend_previous, x.dtype, sees)
        for i, layer in enumerate(self.model.layers):
            if projected and hasattr(layer, "gated_cross_attn_layer"):
                x = layer.gated_cross_attn_layer(x, projected[i], media_bias)
            x = layer.decoder_layer(x, cos, sin, bias, cache, i)
        if cache:
            cache.length += ids.shape[1]
        return self.model.norm(x)

    @staticmethod
    def padding_bias(ids, mask, start, dtype):
        if mask is None or bool(mask.all()):
            return None
        t, s = ids.shape[1], start + ids.shape[1]
        causal = torch.ones(t, s, dtype=torch.bool, device=ids.device).tril(start)
        allowed = causal & mask[:, None, None, :].bool()
        return torch.where(allowed, 0.0, torch.finfo(dtype).min).to(dtype)

    def look(self, ids, media, cache, attend_previous, dtype, sees):
        if media is not None:
            flat = media.flatten(1, 2)
            projected = {
                i: layer.gated_cross_attn_layer.attn.project(flat)
                for i, layer in enumerate(self.model.layers)
                if hasattr(layer, "gated_cross_attn_layer")
            }
            if cache:
                cache.media = projected, media.shape[1], media.shape[2]
            pictures, latents = media.shape[1], media.shape[2]
        elif cache and cache.media:
            projected, pictures, latents = cache.media
        else:
            return None, None
        if sees is False:
            return projected, None
        times = media_times(ids, self.config["media_token_id"], attend_previous)
        if not (sees or bool(times.any())):
            return projected, None
        return projected, media_mask(times, pictures, latents, dtype)
