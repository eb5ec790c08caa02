"""Changes JSON trees as trees, so that what lies behind the parser is reached too."""

import copy
import math

KINDS = 9
ODD = (
    *(None, True, 0, 1, -1, 7, 1 << 20, 1 << 31, 1 << 63, -(1 << 63), 10**30),
    *(0.5, 1e308, math.nan, math.inf, "", "x", "relu", "x" * 300, "../x", "/etc"),
    *(
        "\ud800",
        "한글",
        "\0",
        [],
        {},
        [[]],
        [None],
        {"": None},
        [2, 2],
        [None, 1 << 20],
    ),
)
SNIPPETS = (
    *("", " ", "\n", "\t", "`", "*", "_", "[", "](", ")", "<", ">", "&", "\\", "$$"),
    *("![", "](javascript:", "<script>", "```mermaid\n", "attachment:", "| - |", "> "),
    *(
        "def double(x):",
        "quiz_a = ",
        "BEGIN HIDDEN TESTS",
        "END HIDDEN TESTS",
        "\ud800",
    ),
)


def mutate(tree, other, rng):
    """Return a copy of a tree with a few changes.

    Args:
        tree: JSON-able tree.
        other: Tree that parts are taken from.
        rng: `random.Random`.
    """
    root = [copy.deepcopy(tree)]
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        holder, key = rng.choice(places(root))
        _change(holder, key, other, rng)
    return root[0] if root else None


def places(tree):
    """Return every place in a tree as its container and key."""
    found, waiting = [], [tree]
    while waiting:
        holder = waiting.pop()
        items = holder.items() if isinstance(holder, dict) else enumerate(holder)
        for key, value in items:
            found.append((holder, key))
            if isinstance(value, dict | list):
                waiting.append(value)
    return found or [([None], 0)]


def _change(holder, key, other, rng):
    kind, value = rng.randrange(KINDS), holder[key]
    taken, taken_key = rng.choice(places([other]))
    if kind == 0:
        holder[key] = copy.deepcopy(rng.choice(ODD))
    elif kind == 1:
        del holder[key]
    elif kind == 2:
        holder[key] = [copy.deepcopy(value) for _ in range(rng.choice((1, 2, 5)))]
    elif kind == 3 and isinstance(value, list) and value:
        value.insert(0, copy.deepcopy(rng.choice(value)))
    elif kind == 4 and isinstance(value, int | float):
        holder[key] = rng.choice((-value, value + 1, value * 2, value // 2, [value]))
    elif kind == 4 and isinstance(value, str):
        holder[key] = _spliced(value, rng)
    elif kind == 5 and isinstance(holder, dict):
        holder[rng.choice((str(taken_key), "class_name", "config"))] = value
    elif kind == 6:
        holder[key] = copy.deepcopy(taken[taken_key])
    else:
        holder[key] = copy.deepcopy(_same_key(key, other, value, rng))


def _spliced(text, rng):
    start, end = sorted(rng.choices(range(len(text) + 1), k=2))
    return text[:start] + rng.choice(SNIPPETS) * rng.choice((1, 1, 9)) + text[end:]


def _same_key(key, other, value, rng):
    """What stands at the same key elsewhere, so that the change makes sense."""
    found = [h[k] for h, k in places([other]) if k == key and isinstance(key, str)]
    return rng.choice(found or [value])
