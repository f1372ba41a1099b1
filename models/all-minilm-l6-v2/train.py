"""Trains the published weights further, on the questions in training/.

    python train.py WEIGHTS

WEIGHTS becomes the file from which make.py makes the model. It takes half an hour on two processors. Sums in 32-bit floats differ with the
processor and the version of JAX, so another machine gets other last digits, not the same file.

Each question is drawn to the text that answers it and away from those of the 31 other questions of
its batch, half of which are of the same topic: a contrastive loss (Henderson et al. 2017,
arXiv:1705.00652) in both directions. Afterwards the weights are moved back towards the published
ones (Wortsman et al. 2022, arXiv:2109.01903), so that the model loses little of what it knows of
everything else. The word embeddings stay as they are published.
"""

import random
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer
from transformers import FlaxBertModel

from published import published

TRAINING = Path(__file__).parent / "training"
BATCH, HALF = 32, 16
RATE, WARM_UP, DECAY = 5e-5, 0.1, 0.01
# The logits are cosines, from -1 to 1: without a scale they hardly differ.
SCALE = 20
# How much choosing the question for a text counts, next to choosing the text for a question.
BACKWARDS = 0.3
# The longest question and the longest text, in tokens.
QUESTION, TEXT = 48, 128
# The share of the trained weights in the result; the rest is the published ones.
TRAINED = 0.6


class Pair(NamedTuple):
    topic: str
    question: str
    text: str
    criterion: str
    # None where comparing all technologies answers the question.
    technology: str | None


def pairs() -> list[Pair]:
    """The questions with what answers them, as the search writes it (src/search/texts.rs)."""
    found = []
    for path in sorted(TRAINING.glob("*.toml")):
        topic = tomllib.loads(path.read_text())
        for criterion in topic["criteria"]:
            text = f"{criterion['name']}: {criterion['question']}"
            for question in criterion["ask"]:
                found.append(Pair(path.stem, question, text, criterion["name"], None))
        for passage in topic["passages"]:
            technology, criterion = passage["technology"], passage["criterion"]
            text = f"{technology}: {criterion}. {passage['text']}"
            for question in passage["ask"]:
                found.append(Pair(path.stem, question, text, criterion, technology))
        for use in topic["uses"]:
            text = f"{topic['title']}: {use['name']}"
            for question in use["ask"]:
                found.append(Pair(path.stem, question, text, use["name"], "use"))
    return found


def batches(all_pairs: list[Pair]):
    """One epoch: each batch has the halves of two topics, or two of one."""
    choice = random.Random(1)
    by_topic: dict[str, list[Pair]] = {}
    for pair in all_pairs:
        by_topic.setdefault(pair.topic, []).append(pair)

    halves = []
    for of_topic in by_topic.values():
        choice.shuffle(of_topic)
        halves += [of_topic[at : at + HALF] for at in range(0, len(of_topic) - HALF + 1, HALF)]
    choice.shuffle(halves)
    return [first + second for first, second in zip(halves[::2], halves[1::2])]


def answers_too(pair: Pair, other: Pair) -> bool:
    """Whether the text of another pair answers the question as well, so that it must not be pushed away."""
    if pair.topic != other.topic or pair.criterion != other.criterion:
        return False
    return pair.technology == other.technology or None in (pair.technology, other.technology)


def mask(batch: list[Pair]) -> np.ndarray:
    hidden = np.zeros((BATCH, BATCH), np.float32)
    for row, pair in enumerate(batch):
        for column, other in enumerate(batch):
            hidden[row, column] = row != column and answers_too(pair, other)
    return hidden


def tokens(tokenizer: Tokenizer, texts: list[str], longest: int) -> tuple[np.ndarray, np.ndarray]:
    ids, is_there = np.zeros((len(texts), longest), np.int32), np.zeros((len(texts), longest), np.int32)
    for row, text in enumerate(texts):
        encoded = tokenizer.encode(text).ids
        if len(encoded) > longest:
            encoded = [*encoded[: longest - 1], encoded[-1]]
        ids[row, : len(encoded)], is_there[row, : len(encoded)] = encoded, 1
    return ids, is_there


def vectors(model, weights, ids, is_there, key):
    positions = jnp.broadcast_to(jnp.arange(ids.shape[1]), ids.shape)
    hidden = model.module.apply(
        {"params": weights}, ids, is_there, jnp.zeros_like(ids), positions, None,
        deterministic=False, rngs={"dropout": key},
    )[0]
    is_there = is_there[:, :, None].astype(hidden.dtype)
    mean = (hidden * is_there).sum(1) / is_there.sum(1)
    return mean / jnp.linalg.norm(mean, axis=1, keepdims=True)


def trained(model, tokenizer: Tokenizer, all_pairs: list[Pair]):
    epoch = batches(all_pairs)
    steps = len(epoch)
    rate = optax.warmup_cosine_decay_schedule(0, RATE, int(steps * WARM_UP) + 1, steps, RATE / 20)
    kinds = jax.tree_util.tree_map_with_path(
        lambda path, _: "fixed" if path[0].key in ("embeddings", "pooler") else "trained", model.params
    )
    optimiser = optax.multi_transform(
        {"trained": optax.adamw(rate, weight_decay=DECAY), "fixed": optax.set_to_zero()}, kinds
    )

    def loss(weights, questions, texts, hidden, key):
        first, second = jax.random.split(key)
        question, text = vectors(model, weights, *questions, first), vectors(model, weights, *texts, second)
        logits = SCALE * question @ text.T - 1e9 * hidden
        right = jnp.arange(BATCH)
        forwards = optax.softmax_cross_entropy_with_integer_labels(logits, right).mean()
        backwards = optax.softmax_cross_entropy_with_integer_labels(logits.T, right).mean()
        return forwards + BACKWARDS * backwards

    @jax.jit
    def step(weights, state, *batch):
        value, slopes = jax.value_and_grad(loss)(weights, *batch)
        updates, state = optimiser.update(slopes, state, weights)
        return optax.apply_updates(weights, updates), state, value

    weights, state, key = model.params, optimiser.init(model.params), jax.random.PRNGKey(0)
    for number, batch in enumerate(epoch, 1):
        questions = tokens(tokenizer, [pair.question for pair in batch], QUESTION)
        texts = tokens(tokenizer, [pair.text for pair in batch], TEXT)
        key, own = jax.random.split(key)
        weights, state, value = step(weights, state, questions, texts, mask(batch), own)
        if number % 20 == 0:
            print(f"{number} of {steps}: loss {value:.3f}", flush=True)
    return weights


def by_published_names(weights: dict, path: tuple = ()) -> dict[str, np.ndarray]:
    """Weights with the names and the layout of the published file."""
    found = {}
    for name, value in weights.items():
        if isinstance(value, dict):
            found |= by_published_names(value, (*path, name))
            continue
        leaf = {"kernel": "weight", "scale": "weight", "embedding": "weight"}.get(name, name)
        array = np.asarray(value)
        found[".".join((*path, leaf))] = array.T if name == "kernel" else array
    return found


def main(weights_path: str):
    with published() as folder:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()

        new = by_published_names(trained(FlaxBertModel.from_pretrained(folder), tokenizer, pairs()))
        weights = load_file(folder / "model.safetensors")
        for name, value in new.items():
            mixed = (1 - TRAINED) * weights[name] + TRAINED * value
            weights[name] = mixed.astype(np.float32)
        save_file(weights, weights_path, metadata={"format": "pt"})


if __name__ == "__main__":
    main(*sys.argv[1:])
