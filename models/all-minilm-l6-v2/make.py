"""Makes model.onnx, weights.data and vocab.txt.

    python make.py WEIGHTS

WEIGHTS is the file that train.py makes; the words come from the published package. From the same
weights comes the same file, on every machine. Run by hand; README.md says how.

The network is that of BERT (Devlin et al. 2018, arXiv:1810.04805) with six layers of 384 numbers,
for one text at a time: ids of tokens in, one vector of length 1 out. So neither a batch nor a mask
is needed. Matrices are stored as 8-bit integers with a scale for each column. They keep to 7 bits,
-63 to 63: processors without VNNI add two products of an unsigned and a signed byte in 16 bits,
and 2 * 255 * 63 is the most that fits.

The weights are in a file of their own, so that the program uses them where they are: those in
model.onnx would be copied when it is read.
"""

import sys
from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save
from safetensors.numpy import load_file

from published import published

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536
# The longest text, in tokens: what the model was trained on.
LONGEST = 256
EPSILON = 1e-12
# A constant of fewer bytes than SMALL stays in model.onnx; the others begin at a multiple of ALIGNMENT bytes.
SMALL, ALIGNMENT = 64, 64


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def node(self, kind: str, *inputs: str, outputs: int = 1, **attributes):
        names = [f"{kind}_{len(self.nodes)}_{at}" for at in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def linear(self, name: str, quantised: list[str], weights: np.ndarray, bias: np.ndarray) -> str:
        """A product with a matrix of 7-bit integers, `weights` as [in, out]."""
        scale = np.abs(weights).max(axis=0) / 63
        whole = np.round(weights / scale).astype(np.int8)
        number, step, zero = quantised
        product = self.node("MatMulInteger", number, self.constant(name, whole), zero)
        product = self.node("Cast", product, to=TensorProto.FLOAT)
        scales = self.node("Mul", step, self.constant(f"{name}.scale", scale.astype(np.float32)))
        product = self.node("Mul", product, scales)
        return self.node("Add", product, self.constant(f"{name}.bias", bias))

    def quantise(self, value: str) -> list[str]:
        return self.node("DynamicQuantizeLinear", value, outputs=3)

    def norm(self, name: str, value: str, weights: dict) -> str:
        factor = self.constant(f"{name}.weight", weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.node("LayerNormalization", value, factor, bias, axis=-1, epsilon=EPSILON)

    def shape(self, *sizes: int) -> str:
        name = "shape_" + "_".join(map(str, sizes))
        if all(constant.name != name for constant in self.constants):
            self.constant(name, np.array(sizes, dtype=np.int64))
        return name


def embeddings(graph: Graph, weights: dict) -> str:
    words = weights["embeddings.word_embeddings.weight"]
    scale = np.abs(words).max(axis=1, keepdims=True) / 127
    whole = np.round(words / np.where(scale == 0, 1, scale)).astype(np.int8)
    rows = graph.node("Gather", graph.constant("words", whole), "tokens")
    rows = graph.node("Cast", rows, to=TensorProto.FLOAT)
    scales = graph.constant("words.scale", scale.astype(np.float32))
    rows = graph.node("Mul", rows, graph.node("Gather", scales, "tokens"))

    # Every token is of the first type, so the type is a part of the position.
    places = weights["embeddings.position_embeddings.weight"][:LONGEST]
    places = places + weights["embeddings.token_type_embeddings.weight"][0]
    length = graph.node("Shape", "tokens")
    start = graph.constant("start", np.array([0], dtype=np.int64))
    places = graph.node("Slice", graph.constant("places", places), start, length, start)
    return graph.norm("embeddings.LayerNorm", graph.node("Add", rows, places), weights)


def attention(graph: Graph, layer: str, value: str, weights: dict) -> str:
    names = [f"{layer}.attention.self.{part}" for part in ("query", "key", "value")]
    matrix = np.concatenate([weights[f"{name}.weight"].T for name in names], axis=1)
    bias = np.concatenate([weights[f"{name}.bias"] for name in names])
    all_three = graph.linear(f"{layer}.attention", graph.quantise(value), matrix, bias)
    all_three = graph.node("Reshape", all_three, graph.shape(-1, 3, HEADS, WIDTH // HEADS))
    all_three = graph.node("Transpose", all_three, perm=[1, 2, 0, 3])
    query, key, meant = graph.node("Split", all_three, outputs=3, axis=0, num_outputs=3)

    scores = graph.node("MatMul", query, graph.node("Transpose", key, perm=[0, 1, 3, 2]))
    root = np.float32(1 / np.sqrt(WIDTH // HEADS))
    scores = graph.node("Mul", scores, graph.constant(f"{layer}.root", np.array(root)))
    mixed = graph.node("MatMul", graph.node("Softmax", scores, axis=-1), meant)
    mixed = graph.node("Transpose", mixed, perm=[0, 2, 1, 3])
    mixed = graph.node("Reshape", mixed, graph.shape(-1, WIDTH))

    name = f"{layer}.attention.output"
    matrix, bias = weights[f"{name}.dense.weight"].T, weights[f"{name}.dense.bias"]
    mixed = graph.linear(f"{name}.dense", graph.quantise(mixed), matrix, bias)
    return graph.norm(f"{name}.LayerNorm", graph.node("Add", mixed, value), weights)


def feed_forward(graph: Graph, layer: str, value: str, weights: dict) -> str:
    result = value
    for name in (f"{layer}.intermediate", f"{layer}.output"):
        matrix, bias = weights[f"{name}.dense.weight"].T, weights[f"{name}.dense.bias"]
        result = graph.linear(f"{name}.dense", graph.quantise(result), matrix, bias)
        if matrix.shape[1] == INNER:
            result = graph.node("Gelu", result)
    return graph.norm(f"{layer}.output.LayerNorm", graph.node("Add", result, value), weights)


def model(weights: dict):
    graph = Graph()
    value = embeddings(graph, weights)
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        value = feed_forward(graph, name, attention(graph, name, value, weights), weights)
    mean = graph.node("ReduceMean", value, graph.constant("first", np.array([0], np.int64)), keepdims=0)
    length = graph.node("ReduceL2", mean, keepdims=1)
    graph.nodes.append(helper.make_node("Div", [mean, length], ["vector"]))

    tokens = helper.make_tensor_value_info("tokens", TensorProto.INT32, ["length"])
    vector = helper.make_tensor_value_info("vector", TensorProto.FLOAT, [WIDTH])
    body = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", [tokens], [vector], graph.constants)
    opsets = [helper.make_opsetid("", 20)]
    return helper.make_model(body, opset_imports=opsets, ir_version=9, producer_name="Weighin")


def save_with_weights(made):
    weights = bytearray()
    for constant in made.graph.initializer:
        data = constant.raw_data
        if len(data) < SMALL:
            continue
        weights.extend(bytes(-len(weights) % ALIGNMENT))
        place = {"location": "weights.data", "offset": len(weights), "length": len(data)}
        for key, value in place.items():
            constant.external_data.add(key=key, value=str(value))
        constant.data_location = TensorProto.EXTERNAL
        constant.ClearField("raw_data")
        weights.extend(data)

    Path("weights.data").write_bytes(weights)
    save(made, "model.onnx")
    checker.check_model("model.onnx")


def main(weights_path: str):
    save_with_weights(model(load_file(weights_path)))
    with published() as folder:
        Path("vocab.txt").write_bytes((folder / "vocab.txt").read_bytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
