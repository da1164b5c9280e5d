"""first_token.py MODEL PICTURE: what ./mmgpt generate does, with transformers' LLaMA, and ends at the
first token. Prints it."""

import json
import sys
from pathlib import Path

CACHED_TOKENS = 200  # that compare_generation.py decodes; as Measure.DECODED
TEMPLATE = (
    "Below is an instruction that describes a task. Write a response that appropriately completes the "
    "request.\n\n### Image:\n<image>\n\n### Instruction:\nHow many shapes are there?\n\n### Response:\n"
)


def prompt(directory, picture):
    """Ids (1, T) and pixels (1, 1, 1, 3, S, S); a black picture if there is no file."""
    import numpy as np
    import torch
    from PIL import Image
    from tokenizers import Tokenizer

    settings = json.loads((Path(directory) / "preprocessor_config.json").read_text())
    side = settings["crop_size"]["height"]
    image = Image.open(picture).convert("RGB") if picture else Image.new("RGB", (side, side))
    scale = side / min(image.size)
    image = image.resize([int(x * scale) for x in image.size], Image.BICUBIC)
    left, top = (image.width - side) // 2, (image.height - side) // 2
    image = image.crop((left, top, left + side, top + side))
    mean, std = (np.array(settings[k], np.float32) for k in ("image_mean", "image_std"))
    pixels = (np.asarray(image, np.float32) / 255 - mean) / std
    ids = Tokenizer.from_file(str(Path(directory) / "tokenizer.json")).encode(TEMPLATE).ids
    return torch.tensor([ids]), torch.from_numpy(pixels.transpose(2, 0, 1))[None, None, None]


if __name__ == "__main__":
    from original_path import OriginalPath

    model = OriginalPath(sys.argv[1])
    print(model.greedy(*prompt(*sys.argv[1:3]), 1), flush=True)
