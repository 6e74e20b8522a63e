"""Makes the font files of the theme (src/main/webapp/assets/fonts) from those of the npm packages
@fontsource-variable/literata 5.3 and @fontsource-variable/source-sans-3 5.3 (OFL 1.1), at two thirds of their weight:

    python3 cut-faces.py FOLDER-WITH-THEIR-FILES FOLDER-TO-WRITE

Needs fontTools 4.38 or newer with brotli. Only the weights and features that the style sheets use are
kept, and kerning does not vary with the weight. Source is a reserved font name, so that the cut face
is called Fieldbook Sans.
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otBase, otTables
from fontTools.varLib import instancer

FACES = {
    "literata-%s-wght-normal": ("literata-%s-wght-normal", (300, 650)),
    "literata-%s-wght-italic": ("literata-%s-wght-italic", 400),
    "source-sans-3-%s-wght-normal": ("fieldbook-sans-%s-wght-normal", None),
}
# Combining marks and such: no page of Fieldbook has them, and a browser has another face for what is pasted.
RARE = {0x102, *range(0x2BB, 0x2BD), *range(0x300, 0x330), 0x2009, 0x200B}
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum", "rvrn"]


def without_variation(table, seen):
    """Takes the deltas per weight out of a positioning table, the values of the standard weight remain."""
    if id(table) in seen:
        return
    seen.add(id(table))
    if isinstance(table, (list, tuple)):
        for item in table:
            without_variation(item, seen)
    elif hasattr(table, "__dict__"):
        if hasattr(table, "ensureDecompiled"):
            table.ensureDecompiled()
        for name in list(table.__dict__):
            if not name.endswith(("Device", "DeviceTable")):
                without_variation(table.__dict__[name], seen)
            elif isinstance(table, otBase.ValueRecord):
                delattr(table, name)
            else:
                setattr(table, name, None)
        if isinstance(table, otTables.PairPos):
            table.ValueFormat1 &= 0xF
            table.ValueFormat2 &= 0xF
        elif isinstance(table, otTables.SinglePos):
            table.ValueFormat &= 0xF
        elif isinstance(table, otTables.Anchor) and table.Format == 3:
            table.Format = 1


def cut(source, target, weights):
    font = TTFont(source)
    if weights is not None:
        font = instancer.instantiateVariableFont(font, {"wght": weights})
        kept = io.BytesIO()  # the subsetter takes tables as they are read from a file
        font.save(kept)
        font = TTFont(kept)
    without_variation(font["GPOS"].table, set())
    definitions = font["GDEF"].table
    if hasattr(definitions, "VarStore"):
        del definitions.VarStore
        definitions.Version = 0x00010002 if hasattr(definitions, "MarkGlyphSetsDef") else 0x00010000
    options = subset.Options(layout_features=FEATURES, name_IDs=["*"], drop_tables=["vhea", "vmtx", "VVAR"])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys() - RARE)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID != 0:
            text = record.toUnicode().replace("Source Sans 3", "Fieldbook Sans")
            record.string = text.replace("SourceSans3", "FieldbookSans")
    font.flavor = "woff2"
    font.save(target)


def main(given, written):
    for source, (target, weights) in FACES.items():
        for letters in ("latin", "latin-ext"):
            cut(Path(given) / f"{source % letters}.woff2", Path(written) / f"{target % letters}.woff2", weights)


if __name__ == "__main__":
    main(*sys.argv[1:])
