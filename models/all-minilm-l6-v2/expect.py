"""Writes what Hugging Face's tokenizer and their BERT, in 32-bit floats, make of some texts.

    python expect.py WEIGHTS

WEIGHTS is the file that train.py makes. tests/meaning.rs compares the program with what is written.
Run by hand; README.md says how.
"""

import json
import random
import re
import sys
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from transformers import FlaxBertModel

from published import published

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests/fixtures/meaning"
LONGEST = 256

# What the tokenizer has a rule for: case, accents, scripts, punctuation, white space, invisible
# characters, long words and long texts.
EDGES = [
    "", " ", "\t\n", "a", "A", "?", "...", "C++", "C#", "F#", ".NET", "Node.js", "O'Reilly", "don't", "it's", "e-mail",
    "PostgreSQL 16.2", "v1.2.3-rc.4", "10,000 req/s", "99.9 %", "$5/month", "5€", "£3", "¥700", "1e-9", "0xDEADBEEF",
    "https://example.org/a?b=c&d=e#f", "user@example.org", "src/main.rs", "snake_case", "camelCase", "kebab-case",
    "`code`", "**bold**", "<tag attr=\"x\">", "a|b", "~/.config", "^start$", "a=b", "a+b", "a<b>c",
    "Crème brûlée", "naïve café", "Ångström", "Übergrößenträger", "straße", "STRASSE", "ſ", "Łódź", "Đà Nẵng",
    "İstanbul", "ısı", "ΑΣ ΟΔΟΣ", "Ελληνικά", "Привет, мир", "ёлка Й", "שָׁלוֹם", "مرحبا بالعالم", "नमस्ते दुनिया", "สวัสดี",
    "日本語のテキスト", "Rust言語は速い", "中文和English混合", "한국어 텍스트", "カタカナ", "ﾊﾝｶｸ", "ＦＵＬＬ ｗｉｄｔｈ", "ﬁne ﬂow", "㎏", "Ⅳ", "½", "x²",
    "e\u0301", "a\u0308o\u0308", "\u00e9", "soft\u00adhyphen", "zero\u200bwidth", "joined\u200dtogether", "\ufeffmark",
    "no\u00a0break", "thin\u2009space", "line\u2028two", "next\u0085line", "nul\u0000l", "bad\ufffdone", "bell\u0007",
    "right\u202eleft", "private\ue000use", "tab\tnew\nline\r\nend", "  many   spaces  ", "em\u2014dash", "\u201cquoted\u201d",
    "ellipsis\u2026", "bullet \u2022 point", "arrow \u2192", "\u2713 done", "\u2248 3", "\u00b0C", "\u00a7 5", "\u00b5s", "\u2126",
    "\U0001f600", "fast \U0001f680 rocket", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea", "\u2764\ufe0f", "\U0001d4d0\U0001d4d1",
    "\u4e00", "\U00020000", "\uf900", "\u3042\u4e00\u3044", "\u3000", "\u3001\u3002", "\u00bf Qu\u00e9?", "\u00a1Hola!",
    "a" * 100, "a" * 101, "\u00e9" * 100, "supercalifragilisticexpialidocious", "antidisestablishmentarianism",
    "zzzzqqqqxxxx", "qwertzuiop", "##ing", "## ing", "[ CLS ]", "[unused5]", "word " * 300, "tokenization " * 200, "日" * 300,
]

# Texts of the lengths that are compared: words, questions, sentences, a paragraph, one over the limit.
SAMPLES = [
    "kafka", "durability", "Which database is fastest?", "should I use postgres or sqlite for a small web app",
    "what happens when the broker crashes before it has written the message to disk", "How easy is it to run?",
    "Is it true that Python is slow?", "fast, but not python", "was kostet der Betrieb im Monat", "日本語", "?",
    "Messages are appended to a log on disk and copied to other brokers before the producer is told that they are safe.",
    "A single file holds the whole database. Backups are copies of this file, made while the database is in use. "
    "There is no server to start, no port to open, and no user to create; the library is a part of the program.",
    "The scheduler moves goroutines between operating system threads, so that thousands of them wait at little cost. "
    * 16,
]


def main(weights_path):
    with published() as folder:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.enable_truncation(LONGEST)
        tokenizer.no_padding()
        write("tokens.json", [{"text": text, "ids": tokenizer.encode(text).ids} for text in texts()])

        (folder / "model.safetensors").write_bytes(Path(weights_path).read_bytes())
        model = FlaxBertModel.from_pretrained(folder)
        write("vectors.json", [{"text": text, "vector": vector(tokenizer, model, text)} for text in SAMPLES])


def texts():
    """The edges, 100 questions and 100 lines of articles in any language; always the same."""
    questions = re.findall(r'"([^"\n]{12,})"', (ROOT / "tests/questions.toml").read_text())
    lines = [
        line.strip()
        for path in sorted((ROOT / "knowledge").rglob("*.md"))
        for line in path.read_text().splitlines()
        if len(line) > 30
    ]
    choice = random.Random(1)
    return EDGES + choice.sample(questions, 100) + choice.sample(lines, 100)


def vector(tokenizer, model, text):
    hidden = model(np.array([tokenizer.encode(text).ids])).last_hidden_state[0]
    mean = np.asarray(hidden).mean(axis=0)
    return [round(float(number), 5) for number in mean / np.linalg.norm(mean)]


def write(name, entries):
    FIXTURES.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in entries)
    (FIXTURES / name).write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
