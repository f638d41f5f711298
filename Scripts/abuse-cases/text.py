"""Text that is cut off, damaged, or not text."""
import os
import random

from runner import ROOT

FIXTURE = os.path.join(ROOT, "fixtures/golden/header-route/manifests.yaml")
COMMANDS = {
    "render": ["render", "--step", "1", "--stable-hash", "abc"],
    "plan": ["plan", "--stable-hash", "abc"],
    "hash": ["hash"],
    "lint": ["lint"],
}


def fixture():
    with open(FIXTURE, "rb") as file:
        return file.read()


def over_commands(run, contents, what, **options):
    """Every command on the same file."""
    path = run.write("app.yaml", contents)
    for name, arguments in COMMANDS.items():
        run.run(*arguments, path, what=what, expect=(0, 1, 2) if name == "lint" else (0, 2), **options)


def truncated(run):
    whole = fixture()
    for length in range(len(whole) + 1):
        over_commands(run, whole[:length], f"{length} bytes")


def flipped(run):
    chance = random.Random(7)
    whole = fixture()
    for number in range(500):
        damaged = bytearray(whole)
        for _ in range(1 << chance.randrange(5)):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        over_commands(run, bytes(damaged), f"flips {number}")


def shuffled(run):
    """Lines and tokens that were lost, doubled or moved."""
    chance = random.Random(8)
    tokens = [b"- ", b": ", b"{", b"}", b"[", b"]", b"&a ", b"*a", b"!!int ", b"|\n", b">-\n", b"---\n",
              b"...\n", b"'", b'"', b"? ", b"<<: ", b"%YAML 1.1\n", b"\t", b"\r", b"# ", b"null", b"~"]
    for number in range(300):
        lines = fixture().splitlines(keepends=True)
        for _ in range(1 << chance.randrange(4)):
            place = chance.randrange(len(lines))
            kind = chance.randrange(4)
            if kind == 0:
                del lines[place]
            elif kind == 1:
                lines.insert(place, chance.choice(lines))
            elif kind == 2:
                lines[place] = b" " * chance.randrange(4) + lines[place].lstrip()
            else:
                cut = chance.randrange(len(lines[place]))
                lines[place] = lines[place][:cut] + chance.choice(tokens) + lines[place][cut:]
        over_commands(run, b"".join(lines), f"shuffle {number}")


def not_text(run):
    whole = fixture()
    inserts = {
        "NUL": b"\0", "many NULs": b"\0" * 4096, "invalid start": b"\xff", "overlong": b"\xc0\xaf",
        "surrogate": b"\xed\xa0\x80", "cut sequence": b"\xe2\x82", "beyond Unicode": b"\xf4\x90\x80\x80",
        "C1 control": b"\xc2\x80", "escape": b"\x1b[31m", "delete": b"\x7f", "BOM": b"\xef\xbb\xbf",
        "NEL": b"\xc2\x85", "line separator": b"\xe2\x80\xa8", "noncharacter": b"\xef\xbf\xbf",
    }
    places = [0, 1, whole.index(b"kind"), whole.index(b"checkout"), whole.index(b"true"), len(whole)]
    for name, insert in inserts.items():
        for place in places:
            over_commands(run, whole[:place] + insert + whole[place:], f"{name} at {place}")
    for encoding in ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]:
        over_commands(run, whole.decode().encode(encoding), encoding)
    utf16 = whole.decode().encode("utf-16")
    for length in list(range(0, 12)) + [len(utf16) - 1]:
        over_commands(run, utf16[:length], f"utf-16, {length} bytes")
    over_commands(run, utf16[:100] + b"\x00\xd8" + utf16[100:], "utf-16, lone surrogate")
    chance = random.Random(9)
    for size in [1, 10, 1000, 100_000, 1_000_000]:
        over_commands(run, chance.randbytes(size), f"{size} random bytes")
        over_commands(run, bytes(size), f"{size} NULs")
    over_commands(run, open(run.binary, "rb").read(1 << 22), "an executable")


CASES = [truncated, flipped, shuffled, not_text]
