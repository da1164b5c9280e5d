"""golden_formulas.py ROOT

What transformers computes where Java has a formula of its own: cosines and sines of every kind of rotary
scaling, and scores after the warpers of sampling, in transformers' order. Writes the golden files that
RopeScalingTest (module model) and WarpersTest (module infer) compare with; ROOT is the repository."""

import json
import sys
from pathlib import Path

import torch
import transformers
from transformers import GenerationConfig, LlamaConfig, LlamaForCausalLM
from transformers.models.llama.modeling_llama import LlamaRotaryEmbedding

POSITIONS = [0, 1, 77, 1023]

SCALINGS = {
    "default": {"rope_type": "default"},
    "linear": {"rope_type": "linear", "factor": 4.0},
    "linear, as written before 4.43": {"type": "linear", "factor": 2.5},
    "dynamic": {"rope_type": "dynamic", "factor": 2.0},
    "llama3": {
        "rope_type": "llama3",
        "factor": 8.0,
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 256,
    },
    "yarn": {"rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 256},
    "yarn, the context it was trained with left out": {"type": "yarn", "factor": 4.0},
    "yarn with a factor for attention": {
        "rope_type": "yarn",
        "factor": 8.0,
        "original_max_position_embeddings": 128,
        "attention_factor": 0.9,
        "beta_fast": 16.0,
        "beta_slow": 2.0,
    },
    "yarn with mscale, as DeepSeek has it": {
        "rope_type": "yarn",
        "factor": 40.0,
        "original_max_position_embeddings": 64,
        "mscale": 1.0,
        "mscale_all_dim": 0.8,
    },
    "yarn that isn't truncated": {
        "rope_type": "yarn",
        "factor": 4.0,
        "original_max_position_embeddings": 256,
        "truncate": False,
    },
}


def llama(theta, scaling):
    return {
        "vocab_size": 32,
        "hidden_size": 64,
        "intermediate_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 4,
        "max_position_embeddings": 1024,
        "rope_theta": theta,
        "rope_scaling": scaling,
    }


def rounded(turns):
    """One of the two equal halves."""
    return [[round(value, 7) for value in row[: len(row) // 2]] for row in turns[0].tolist()]


def rotary():
    cases = {}
    for name, scaling in SCALINGS.items():
        for theta in (10000.0, 500000.0):
            config = llama(theta, scaling)
            module = LlamaRotaryEmbedding(LlamaConfig(**json.loads(json.dumps(config))))
            cos, sin = module(torch.zeros(1), torch.tensor([POSITIONS]))
            cases[f"{name}, theta {theta:g}"] = {
                "config": config,
                "cos": rounded(cos),
                "sin": rounded(sin),
            }
    return {"made_by": f"transformers {transformers.__version__}", "positions": POSITIONS, "cases": cases}


WARPERS = [
    {"temperature": 0.7},
    {"temperature": 1.3, "top_k": 5},
    {"top_p": 0.8},
    {"min_p": 0.1},
    {"min_p": 0.3, "num_beams": 2},
    {"temperature": 1.5, "top_k": 12, "top_p": 0.9, "min_p": 0.08},
    {"temperature": 0.4, "top_k": 12, "top_p": 0.95, "min_p": 0.02},
    {"temperature": 2.0, "top_p": 0.7, "min_p": 0.25},
    {"temperature": 2.0, "top_p": 0.1, "min_p": 0.9, "num_beams": 3},
]


def warped():
    torch.manual_seed(0)
    scores = 2 * torch.randn(1, 24)
    model = LlamaForCausalLM(LlamaConfig(**llama(10000.0, None)))
    cases = []
    for settings in WARPERS:
        config = GenerationConfig(**{"do_sample": True, "top_k": 0} | settings)
        config._eos_token_tensor = None
        prompt = torch.ones(1, 1, dtype=torch.long)
        after = model._get_logits_processor(config, 1, prompt, None, [])(prompt, scores.clone())
        kept = [None if score == -torch.inf else score for score in after[0].tolist()]
        cases.append({"settings": settings, "scores": kept})
    return {"made_by": f"transformers {transformers.__version__}", "scores": scores[0].tolist(), "cases": cases}


if __name__ == "__main__":
    root = Path(sys.argv[1])
    for file, golden in {
        "model/src/test/resources/org/mmgpt/model/attention/rotary.json": rotary(),
        "infer/src/test/resources/org/mmgpt/infer/sampling/warped.json": warped(),
    }.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(golden).replace("}, ", "},\n") + "\n")
