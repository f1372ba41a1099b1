#!/bin/sh
# Makes NotoSansCJKjp-Regular.otf: what Japanese and everyday Chinese need and Noto Sans lacks.
# Needs pyftsubset (PyPI: fonttools) and NotoSansCJK-Regular.ttc (Debian: fonts-noto-cjk) in this folder.
set -eu
cd "$(dirname "$0")"

python3 - > characters.txt <<'END'
from fontTools.ttLib import TTFont


def rows(codec, first, last):
    """The characters in some rows of an East Asian character set."""
    found = set()
    for row in range(first, last + 1):
        for cell in range(0xA1, 0xFF):
            try:
                found.update(map(ord, bytes([row + 0xA0, cell]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return found


wanted = rows("euc_jp", 1, 84)                           # JIS X 0208: signs, kana, kanji of levels 1 and 2
wanted |= rows("gb2312", 1, 55)                          # GB 2312: signs and the 3,755 characters of level 1
wanted |= set(range(0x3000, 0x3100))                     # punctuation, hiragana and katakana
wanted |= set(range(0xFF01, 0xFFA0)) | {0xFFE5}          # full-width and half-width forms
wanted -= set(TTFont("NotoSans-Regular.ttf").getBestCmap())
print(",".join(f"U+{c:04X}" for c in sorted(wanted) if c >= 0x2000))
END

pyftsubset NotoSansCJK-Regular.ttc --font-number=0 --unicodes-file=characters.txt --output-file=NotoSansCJKjp-Regular.otf \
  --layout-features= --drop-tables+=GSUB,GPOS,BASE,VORG,vhea,vmtx --no-hinting --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14
rm characters.txt
