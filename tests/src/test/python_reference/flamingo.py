"""The whole network, read from a model directory of this project."""

import json
from pathlib import Path

import torch
from safetensors import safe_open
from torch import nn

from decoder import Decoder
from perceiver import Perceiver
from vision import Vision


class Flamingo(nn.Module):
    def __init__(self, config, shapes):
        super().__init__()
        self.config = config
        proj = shapes.get("vision_encoder.visual.proj")
        visual = Vision(
            config["vision_config"],
            config.get("era", {}).get("ln_post_on_patch_tokens", False),
            proj[1] if proj else None,
        )
        self.vision_encoder = nn.ModuleDict({"visual": visual})
        frames = shapes.get("perceiver.frame_embs", [None])[0]
        pictures = shapes.get("perceiver.media_time_embs", [None])[0]
        self.perceiver = Perceiver(config["perceiver_config"], frames, pictures)
        self.lang_encoder = Decoder(config)

    def encode_images(self, pixels):
        """(B, T_img, F, 3, S, S) to latents (B, T_img, L, D)."""
        with torch.no_grad():
            tokens = self.vision_encoder["visual"](pixels.flatten(0, 2))
        return self.perceiver(tokens.view(*pixels.shape[:3], *tokens.shape[1:]))

    def forward(self, ids, mask=None, pixels=None, attend_previous=False, sees=None):
        media = None if pixels is None else self.encode_images(pixels)
        hidden = self.lang_encoder(ids, mask, media, attend_previous=attend_previous, sees=sees)
        return self.lang_encoder.logits(hidden)


def complete(config):
    """Fills in what config.json may leave out."""
    text = config["text_config"]
    text.setdefault("num_key_value_heads", text["num_attention_heads"])
    text.setdefault("head_dim", text["hidden_size"] // text["num_attention_heads"])
    text.setdefault("rope_theta", 10000.0)
    text.setdefault("rms_norm_eps", 1e-6)
    text.setdefault("max_position_embeddings", 2048)
    perceiver = {"dim": config["vision_config"]["hidden_size"], "depth": 6, "num_latents": 64}
    heads = {"dim_head": 64, "heads": 8, "ff_mult": 4}
    config["perceiver_config"] = perceiver | heads | config.get("perceiver_config", {})
    config["gated_cross_attention_config"] = heads | config.get("gated_cross_attention_config", {})
    return config


def load(directory, dtype=torch.float32):
    directory = Path(directory)
    config = complete(json.loads((directory / "config.json").read_text()))
    index = directory / "model.safetensors.index.json"
    files = ["model.safetensors"]
    if index.exists():
        files = sorted(set(json.loads(index.read_text())["weight_map"].values()))
    weights = {}
    for file in files:
        with safe_open(directory / file, "pt") as shard:
            weights.update({name: shard.get_tensor(name).to(dtype) for name in shard.keys()})
    with torch.device("meta"):
        model = Flamingo(config, {name: list(w.shape) for name, w in weights.items()})
    model.load_state_dict(weights, strict=True, assign=True)
    from decoder import Rotary

    model.lang_encoder.rotary = Rotary(config["text_config"])  # the only buffers
    return model.requires_grad_(False).eval()
