"""The reference's data pipeline in Python, for timing: PIL, the CLIP transform of open_clip (torchvision's
Resize, CenterCrop, ToTensor, Normalize), an HF fast tokenizer, DataLoader.

Usage, by data.sh beside it:
       data.py make FOLDER COUNT            made-up JPEGs of 640x480 and LLaVA-style annotations
       data.py annotations FILE COUNT       a large LLaVA-style file, without pictures
       data.py pipeline FOLDER TOKENIZER    prints samples per second, end to end
       data.py tokenize FOLDER TOKENIZER    prints samples per second, text only
       data.py open FILE                    prints seconds and MiB of json.load

It does what mmgpt/datasets/vqa_dataset.py does, written anew.
"""
import json
import os
import random
import resource
import sys
import time

TEMPLATE = (
    "Below is an instruction that describes a task. Write a response that appropriately completes the request."
    "\n\n### Image:\n<image>\n\n### Instruction:\n{}\n\n### Response:\n"
)
KEPT = []
WORDS = "the a red bus on street with tree and two people near small house under blue sky while dog runs".split()


def sentence(rng, count):
    return " ".join(rng.choice(WORDS) for _ in range(count)).capitalize() + "."


def record(rng, index, image):
    return {
        "id": f"{index:012d}",
        "image": image,
        "conversations": [
            {"from": "human", "value": "<image>\n" + sentence(rng, rng.randint(6, 15))},
            {"from": "gpt", "value": " ".join(sentence(rng, 14) for _ in range(rng.randint(3, 9)))},
        ],
    }


def make(folder, count):
    import numpy as np
    from PIL import Image

    os.makedirs(os.path.join(folder, "images"), exist_ok=True)
    rng = random.Random(0)
    noise = np.random.default_rng(0)
    records = []
    for i in range(count):
        y, x = np.mgrid[0:480, 0:640]
        pixels = np.stack([x * 255 / 640, y * 255 / 480, (x + y) * 255 / 1120], -1)
        for _ in range(12):  # boxes for edges, and some noise, so that the JPEGs are as large as photographs
            left, top = noise.integers(0, 560), noise.integers(0, 400)
            pixels[top : top + noise.integers(20, 200), left : left + noise.integers(20, 200)] = noise.integers(0, 256, 3)
        coarse = noise.normal(0, 14, (120, 160, 3)).repeat(4, 0).repeat(4, 1)
        pixels += coarse + noise.normal(0, 6, pixels.shape)
        name = f"{i:012d}.jpg"
        Image.fromarray(pixels.clip(0, 255).astype("uint8")).save(os.path.join(folder, "images", name), quality=90)
        records.append(record(rng, i, name))
    with open(os.path.join(folder, "annotations.json"), "w") as file:
        json.dump(records, file)


def annotations(file, count):
    rng = random.Random(0)
    with open(file, "w") as out:
        json.dump([record(rng, i, f"{i:012d}.jpg") for i in range(count)], out)


def load_tokenizer(folder):
    from transformers import PreTrainedTokenizerFast

    tokenizer = PreTrainedTokenizerFast(
        tokenizer_file=os.path.join(folder, "tokenizer.json"), bos_token="<s>", eos_token="</s>", unk_token="<unk>"
    )
    tokenizer.add_special_tokens({"additional_special_tokens": ["<|endofchunk|>", "<image>"]})
    tokenizer.add_special_tokens({"pad_token": "<PAD>"})
    return tokenizer


def declare_torchvision_operators():
    """torchvision registers kernels for operators that a wheel made for another torch build doesn't declare."""
    import re

    import torch

    library = torch.library.Library("torchvision", "FRAGMENT")
    KEPT.append(library)
    while True:
        try:
            import torchvision  # noqa: F401

            return
        except RuntimeError as error:
            name = re.search(r"operator torchvision::(\w+) does not exist", str(error)).group(1)
            library.define(name + "(Tensor a) -> Tensor")
            for module in [m for m in sys.modules if m.startswith("torchvision")]:
                del sys.modules[module]


def clip_transform():
    declare_torchvision_operators()
    from torchvision import transforms as T

    return T.Compose(
        [
            T.Resize(224, interpolation=T.InterpolationMode.BICUBIC),
            T.CenterCrop(224),
            T.ToTensor(),
            T.Normalize((0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)),
        ]
    )


class Llava:
    def __init__(self, folder, tokenizer, transform):
        with open(os.path.join(folder, "annotations.json")) as file:
            self.records = json.load(file)
        self.folder, self.tokenizer, self.transform = folder, tokenizer, transform

    def __len__(self):
        return len(self.records)

    def text(self, index):
        question, answer = (turn["value"] for turn in self.records[index]["conversations"])
        instruction = TEMPLATE.format(question.replace("<image>", "").replace("\n", ""))
        whole = self.tokenizer(
            instruction + answer, return_tensors=None, padding="do_not_pad", truncation=True, max_length=512
        )
        ids = whole["input_ids"]
        if ids[-1] != self.tokenizer.eos_token_id and len(ids) < 512:
            ids = ids + [self.tokenizer.eos_token_id]
        asked = len(
            self.tokenizer(
                instruction, return_tensors=None, padding="do_not_pad", truncation=True, max_length=512
            )["input_ids"]
        )
        return {"input_ids": ids, "attention_mask": [1] * len(ids), "labels": [-100] * asked + ids[asked:]}

    def __getitem__(self, index):
        from PIL import Image

        image = Image.open(os.path.join(self.folder, "images", self.records[index]["image"])).convert("RGB")
        return {**self.text(index), "image": self.transform(image)}

    def collate(self, samples):
        import torch

        longest = max(len(sample["input_ids"]) for sample in samples)
        labels = [sample["labels"] + [-100] * (longest - len(sample["labels"])) for sample in samples]
        batch = self.tokenizer.pad(
            {
                "input_ids": [sample["input_ids"] for sample in samples],
                "attention_mask": [sample["attention_mask"] for sample in samples],
            },
            return_tensors="pt",
            padding="longest",
        )
        labels = torch.tensor(labels)
        labels[:, 0] = -100
        return torch.stack([sample["image"] for sample in samples]), batch["input_ids"], batch["attention_mask"], labels


def pipeline(folder, tokenizer):
    import torch
    from torch.utils.data import DataLoader

    torch.set_num_threads(1)
    data = Llava(folder, load_tokenizer(tokenizer), clip_transform())
    loader = DataLoader(
        data, batch_size=8, shuffle=True, num_workers=2, collate_fn=data.collate, persistent_workers=True
    )
    for _ in loader:  # starts the workers and warms the disk cache
        pass
    start = time.perf_counter()
    rows = 0
    for epoch in range(2):
        for images, ids, mask, labels in loader:
            rows += ids.shape[0]
    return rows / (time.perf_counter() - start)


def tokenize(folder, tokenizer):
    data = Llava(folder, load_tokenizer(tokenizer), None)
    for i in range(len(data)):
        data.text(i)
    start = time.perf_counter()
    for epoch in range(4):
        for i in range(len(data)):
            data.text(i)
    return 4 * len(data) / (time.perf_counter() - start)


def open_file(file):
    start = time.perf_counter()
    with open(file) as stream:
        records = json.load(stream)
    seconds = time.perf_counter() - start
    return f"{seconds:.3f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} {len(records)}"


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    if command == "make":
        make(arguments[0], int(arguments[1]))
    elif command == "annotations":
        annotations(arguments[0], int(arguments[1]))
    else:
        print({"pipeline": pipeline, "tokenize": tokenize, "open": open_file}[command](*arguments))
