"""other_configuration.py TOKENIZER_DIR OUT_DIR

Publishes a network of other dimensions than the golden one, with what that one lacks: grouped-query
attention, Llama 3's rotary scaling, tied embeddings, plain GELU, a picture that patches don't fill,
frame and media-time embeddings, several frames, left padding. LLaMA and CLIP are transformers' own
and saved by it, in shards; expected.safetensors holds inputs and what they lead to,
generation.json what transformers generates without pictures under settings of many kinds."""

import json
import shutil
import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from transformers import (
    CLIPVisionConfig,
    CLIPVisionModel,
    GenerationConfig,
    LlamaConfig,
    LlamaForCausalLM,
)

from decoder import GatedBlock, media_mask, media_times
from perceiver import Perceiver

VOCAB, HIDDEN, VISUAL, LATENTS, EVERY, LAYERS = 1000, 96, 64, 5, 2, 5
MEDIA, PAD = VOCAB + 1, VOCAB + 2


def scatter(module, scale=1.0):
    """Random weights large enough for every part to matter."""
    for name, parameter in module.named_parameters():
        if parameter.dim() > 1:
            torch.nn.init.normal_(parameter, std=scale * parameter.shape[-1] ** -0.5)
        else:
            torch.nn.init.normal_(parameter, mean=1.0 if "norm" in name else 0.2, std=0.2)
    return module.eval()


def llama():
    return scatter(
        LlamaForCausalLM(
            LlamaConfig(
                vocab_size=VOCAB,
                hidden_size=HIDDEN,
                intermediate_size=160,
                num_hidden_layers=LAYERS,
                num_attention_heads=6,
                num_key_value_heads=2,
                head_dim=16,
                rms_norm_eps=1e-5,
                max_position_embeddings=512,
                tie_word_embeddings=True,
                attn_implementation="eager",  # what padding itself attends to as in the original
                rope_parameters={
                    "rope_type": "llama3",
                    "rope_theta": 500000.0,
                    "factor": 8.0,
                    "low_freq_factor": 1.0,
                    "high_freq_factor": 4.0,
                    "original_max_position_embeddings": 64,
                },
            )
        )
    )


def clip():
    return scatter(
        CLIPVisionModel(
            CLIPVisionConfig(
                hidden_size=VISUAL,
                intermediate_size=100,
                num_hidden_layers=2,
                num_attention_heads=4,
                image_size=30,
                patch_size=8,
                hidden_act="gelu",
            )
        )
    )


def main(tokenizer, out):
    torch.manual_seed(0)
    out = Path(out)
    text, vision = llama(), clip()
    perceiver_config = {
        "dim": VISUAL, "depth": 3, "heads": 2, "dim_head": 24, "num_latents": LATENTS, "ff_mult": 2
    }
    gated_config = {"every_n_layers": EVERY, "heads": 3, "dim_head": 20, "ff_mult": 3}
    perceiver = scatter(Perceiver(perceiver_config, frames=3, pictures=4))
    gated = {
        i: scatter(GatedBlock(gated_config, HIDDEN, VISUAL))
        for i in range(LAYERS)
        if (i + 1) % EVERY == 0
    }

    text.save_pretrained(out / "llama", max_shard_size="100KB")
    vision.save_pretrained(out / "clip")
    for file in Path(tokenizer).glob("*token*"):
        shutil.copy(file, out / "llama" / file.name)
    text.resize_token_embeddings(VOCAB + 3, mean_resizing=False)
    scatter(text.get_input_embeddings())
    publish_flamingo(out, text, perceiver, gated, perceiver_config, gated_config)

    inputs = make_inputs()
    (out / "generation.json").write_text(json.dumps([generated(text, s) for s in SETTINGS]))
    for i, block in gated.items():
        text.model.layers[i].register_forward_pre_hook(
            lambda module, args, kwargs, block=block: look(args, kwargs, block, inputs), with_kwargs=True
        )
    with torch.no_grad():
        pixels = inputs["pixel_values"]
        hidden = vision(pixels.flatten(0, 2), output_hidden_states=True).hidden_states[-1][:, 1:]
        latents = perceiver(hidden.view(*pixels.shape[:3], *hidden.shape[1:]))
        inputs["latents"] = latents
        logits = text(inputs["input_ids"], attention_mask=inputs["attention_mask"]).logits
    tensors = {f"other/in/{k}": v for k, v in inputs.items() if k != "latents"}
    tensors |= {
        "other/out/clip_patch_tokens": hidden.contiguous(),
        "other/out/perceiver_output": latents,
        "other/out/logits": logits,
    }
    save_file(tensors, out / "expected.safetensors")


def publish_flamingo(out, text, perceiver, gated, perceiver_config, gated_config):
    state = {f"module.perceiver.{k}": v for k, v in perceiver.state_dict().items()}
    state["module.lang_encoder.model.embed_tokens.weight"] = text.get_input_embeddings().weight.data
    for i, block in gated.items():
        for name, tensor in block.state_dict().items():
            state[f"module.lang_encoder.gated_cross_attn_layers.{i}.{name}"] = tensor
    torch.save({"epoch": 3, "model_state_dict": state}, out / "checkpoint.pt")
    config = {
        "perceiver": perceiver_config,
        "gated_cross_attention": gated_config,
        "media_token_id": MEDIA,
        "eoc_token_id": VOCAB,
        "pad_token_id": PAD,
    }
    (out / "flamingo_config.json").write_text(json.dumps(config))


# What the golden data has no case of.
SETTINGS = [
    {"repetition_penalty": 1.3},
    {"repetition_penalty": 0.8},
    {"no_repeat_ngram_size": 2},
    {"repetition_penalty": 1.2, "no_repeat_ngram_size": 3, "num_beams": 3},
    {"num_beams": 4, "num_return_sequences": 3},
    {"num_beams": 4, "num_return_sequences": 4, "early_stopping": True, "length_penalty": 0.3},
    {"num_beams": 3, "num_return_sequences": 2, "early_stopping": "never", "length_penalty": -1.0},
]


def generated(text, settings):
    """What transformers' generate continues a prompt without pictures with."""
    prompt = torch.tensor([[1, *range(100, 112)]])
    # Several ends, so that beams do end.
    ends = list(range(2, 60))
    config = GenerationConfig(
        max_new_tokens=20, do_sample=False, eos_token_id=ends, pad_token_id=0, **settings
    )
    rows = text.generate(prompt, attention_mask=torch.ones_like(prompt), generation_config=config)
    return {
        "settings": settings,
        "prompt": prompt[0].tolist(),
        "eos_token_ids": ends,
        "tokens": [ended(row[prompt.shape[1] :].tolist(), ends) for row in rows],
    }


def ended(tokens, ends):
    """Without the filling behind the first end."""
    for i, token in enumerate(tokens):
        if token in ends:
            return tokens[: i + 1]
    return tokens


def make_inputs():
    ids = torch.randint(3, VOCAB, (2, 90))
    ids[0, 5] = ids[0, 40] = ids[1, 30] = MEDIA  # the second row has one marker for two pictures
    mask = torch.ones_like(ids)
    ids[1, :20], mask[1, :20] = PAD, 0
    return {
        "input_ids": ids,
        "attention_mask": mask,
        "labels": ids.masked_fill(mask == 0, -100),
        "pixel_values": torch.randn(2, 2, 2, 3, 30, 30),
    }


def look(args, kwargs, block, inputs):
    x = args[0] if args else kwargs.pop("hidden_states")
    latents = inputs["latents"]
    times = media_times(inputs["input_ids"], MEDIA, attend_previous=False)
    mask = media_mask(times, latents.shape[1], LATENTS, x.dtype)
    return (block(x, block.attn.project(latents.flatten(1, 2)), mask), *args[1:]), kwargs


if __name__ == "__main__":
    main(*sys.argv[1:])
