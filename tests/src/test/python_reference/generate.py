"""Greedy decoding with the KV cache."""

import torch

from decoder import KvCache


@torch.inference_mode()
def greedy(model, ids, pixels=None, max_new_tokens=32, eos=None):
    """Ids (1, T) to a list of new token ids."""
    media = None if pixels is None else model.encode_images(pixels)
    text = model.config["text_config"]
    dtype = model.lang_encoder.model.embed_tokens.weight.dtype
    cache = KvCache(text, len(ids), ids.shape[1] + max_new_tokens, dtype)
    hidden = model.lang_encoder(ids, media=media, cache=cache)
    tokens = []
    while True:
        token = int(model.lang_encoder.logits(hidden[:, -1]).argmax(-1))
        tokens.append(token)
        if token == eos or len(tokens) == max_new_tokens:
            return tokens
        hidden = model.lang_encoder(torch.tensor([[token]]), cache=cache)
