"""The way the original runs: transformers' LLaMA, eager attention, a gated block called before every
n-th layer, transformers' generate with its own cache. Weights come from a model directory."""

import math

import torch
from torch import nn
from transformers import GenerationConfig, LlamaConfig, LlamaForCausalLM

from decoder import media_times
from flamingo import load
from perceiver import merge_heads, split_heads


class OriginalPath(nn.Module):
    def __init__(self, directory, attention="eager"):
        super().__init__()
        reference = load(directory)
        self.config = reference.config
        self.vision, self.perceiver = reference.vision_encoder["visual"], reference.perceiver
        text = dict(self.config["text_config"])
        scaling = text.pop("rope_scaling", None) or {"rope_type": "default"}
        text["rope_parameters"] = scaling | {"rope_theta": text.pop("rope_theta")}
        with torch.device("meta"):
            self.llama = LlamaForCausalLM(LlamaConfig(**text, attn_implementation=attention))
        weights, self.gated = {}, {}
        for name, tensor in reference.lang_encoder.state_dict().items():
            if ".gated_cross_attn_layer." not in name:
                weights[name.replace(".decoder_layer", "")] = tensor
        self.llama.load_state_dict(weights, strict=False, assign=True)
        self.llama.tie_weights()
        rotary = type(self.llama.model.rotary_emb)(self.llama.config)
        self.llama.model.rotary_emb = rotary
        for i, layer in enumerate(reference.lang_encoder.model.layers):
            if hasattr(layer, "gated_cross_attn_layer"):
                self.gated[i] = layer.gated_cross_attn_layer
                self.llama.model.layers[i].register_forward_pre_hook(self.look(i), with_kwargs=True)
        self.media = self.times = None
        self.eval()

    def look(self, layer):
        def hook(module, args, kwargs):
            x = args[0]
            if self.media is not None:
                block = self.gated[layer]
                x = x + self.attend(block.attn, x) * block.attn_gate.tanh()
                x = x + block.ff(x) * block.ff_gate.tanh()
            return (x, *args[1:]), kwargs

        return hook

    def attend(self, attn, x):
        b, pictures, latents, _ = self.media.shape
        q = split_heads(attn.to_q(attn.norm(x)), attn.heads)
        k, v = (split_heads(p, attn.heads) for p in attn.to_kv(self.media.flatten(1, 2)).chunk(2, -1))
        sim = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        picture = torch.arange(pictures, device=x.device).repeat_interleave(latents) + 1
        sim = sim.masked_fill(picture != self.times[:, None, :, None], -torch.finfo(sim.dtype).max)
        weights = (sim - sim.amax(-1, keepdim=True)).softmax(-1)
        weights = weights.masked_fill((self.times == 0)[:, None, :, None], 0.0)
        return attn.to_out(merge_heads(weights @ v))

    def condition(self, ids, pixels):
        self.times = media_times(ids, self.config["media_token_id"], False)
        if pixels is not None:
            tokens = self.vision(pixels.flatten(0, 2))
            self.media = self.perceiver(tokens.view(*pixels.shape[:3], *tokens.shape[1:]))

    @torch.inference_mode()
    def forward(self, ids, mask, pixels):
        self.condition(ids, pixels)
        return self.llama(input_ids=ids, attention_mask=mask, use_cache=False).logits

    @torch.inference_mode()
    def greedy(self, ids, pixels, max_new_tokens, cache=None):
        """All of max_new_tokens. cache is transformers' cache_implementation: None grows, or static."""
        self.condition(ids, pixels)
        step = self.llama.model.embed_tokens.register_forward_pre_hook(
            lambda module, args: self.condition(args[0], None)
        )
        config = GenerationConfig(
            max_new_tokens=max_new_tokens,
            do_sample=False,
            pad_token_id=0,
            cache_implementation=cache,
        )
        # generate would fill in the model's own
        config.eos_token_id = self.llama.generation_config.eos_token_id = None
        out = self.llama.generate(
            input_ids=ids, attention_mask=torch.ones_like(ids), generation_config=config
        )
        step.remove()
        return out[0, ids.shape[1] :].tolist()
