"""Annotations and pictures to batches as the original does it: PIL, CLIP's transform, an HF fast tokenizer,
DataLoader with two workers."""

import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from tokenizers import Tokenizer
from torch.utils.data import DataLoader

TEMPLATE = (
    "Below is an instruction that describes a task. Write a response that appropriately completes the request."
    "\n\n### Image:\n<image>\n\n### Instruction:\n{}\n\n### Response:\n"
)
SIZE, LONGEST, END, PAD = 224, 512, 2, 0
MEAN = np.array([0.48145466, 0.4578275, 0.40821073], np.float32)
STD = np.array([0.26862954, 0.26130258, 0.27577711], np.float32)


class Records:
    def __init__(self, folder, tokenizer):
        self.folder = Path(folder)
        self.records = json.loads((self.folder / "annotations.json").read_text())
        self.tokenizer = Tokenizer.from_file(str(tokenizer))

    def __len__(self):
        return len(self.records)

    def __getitem__(self, index):
        record = self.records[index]
        question, answer = (turn["value"] for turn in record["conversations"])
        prompt = TEMPLATE.format(question.replace("<image>", "").replace("\n", ""))
        ids = self.tokenizer.encode(prompt + answer).ids[: LONGEST - 1] + [END]
        asked = len(self.tokenizer.encode(prompt).ids)
        image = Image.open(self.folder / record["image"]).convert("RGB")
        scale = SIZE / min(image.size)
        image = image.resize([int(x * scale) for x in image.size], Image.BICUBIC)
        left, top = (image.width - SIZE) // 2, (image.height - SIZE) // 2
        image = image.crop((left, top, left + SIZE, top + SIZE))
        pixels = (np.asarray(image, np.float32) / 255 - MEAN) / STD
        return ids, [-100] * asked + ids[asked:], torch.from_numpy(pixels.transpose(2, 0, 1))

    @staticmethod
    def collate(samples):
        longest = max(len(ids) for ids, _, _ in samples)
        ids = torch.tensor([s[0] + [PAD] * (longest - len(s[0])) for s in samples])
        labels = torch.tensor([s[1] + [-100] * (longest - len(s[1])) for s in samples])
        return ids, labels, torch.stack([s[2] for s in samples])


def batches(folder, tokenizer, rows):
    """A pass over all records, its workers started once."""
    records = Records(folder, tokenizer)
    loader = DataLoader(
        records,
        batch_size=rows,
        shuffle=True,
        num_workers=2,
        collate_fn=records.collate,
        persistent_workers=True,
    )
    return lambda: sum(len(ids) for ids, _, _ in loader) and None
