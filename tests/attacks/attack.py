"""Attack files: a header in TOML, then what the attacker hands in."""

import dataclasses
import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parent
COURSE = FOLDER / "fixtures" / "course"
CONCEPT = "01_target"
SECRET = bytes.fromhex("5e" * 32)
# Between them in the order of grading, so that each follows some attacks.
HONEST = ("a00_honest", "a20_honest", "a40_honest", "a60_honest", "z_honest")
POINTS = {
    "double": 4,
    "small_model": 3,
    "fit_line": 3,
    "save_model": 2,
    "bystander": 3,
}


@dataclasses.dataclass(frozen=True)
class Attack:
    """One attack.

    Args:
        name: Name of its file; also of the student who makes it.
        source: The file, which is the attacker's cell.
        tries: What it tries.
        must: What must happen instead.
        exercise: Whose cell it stands in.
        honest: Points that the honest part of that cell deserves.
        keep: Exercises that the attacker answers honestly.
        kind: `cell`, or `notebook` for one that changes the notebook itself.
        gains: What it gains where nothing protects: `score`, `evidence` (a canary
            or HARMED in its output), `lost` (no verdict), `hang` ...; `none` for what
            only aims at this engine.
        evidence: Text in an output that shows that it worked.
        runs: How often its cells run until it works.
    """

    name: str
    source: str
    tries: str
    must: str
    exercise: str = "double"
    honest: int = 0
    keep: tuple[str, ...] = ("bystander",)
    kind: str = "cell"
    gains: str = "evidence"
    evidence: str = ""
    runs: int = 1

    @property
    def deserves(self) -> float:
        """The points of everything honest in the submission."""
        kept = (POINTS[name] for name in self.keep if name != self.exercise)
        return self.honest + sum(kept)

    def aimed(self, scene: dict[str, str]) -> str:
        """Return the source with the places of a scene in it."""
        source = self.source
        for name, value in scene.items():
            source = source.replace(f"@{name}@", value)
        return source

    def module(self) -> ModuleType:
        """Return the file of a notebook attack as a module."""
        path = FOLDER / f"{self.name}.py"
        spec = importlib.util.spec_from_file_location(self.name, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module


def read_attack(path: Path) -> Attack:
    """Return the attack in a file."""
    source = path.read_text(encoding="utf-8")
    header = tomllib.loads(source.split('"""')[1])
    header["keep"] = tuple(header.get("keep", ("bystander",)))
    return Attack(path.stem, source, **header)


def read_attacks() -> dict[str, Attack]:
    """Return all attacks by name."""
    paths = sorted(FOLDER.glob("a[0-9]*.py"))
    return {path.stem: read_attack(path) for path in paths}


def worked(attack: Attack, control: dict, hidden: str) -> bool:
    """Return whether an attack had its effect where nothing protects.

    Args:
        attack: The attack.
        control: What `unprotected.py` printed about it.
        hidden: The hidden input of that run.
    """
    output = control["output"]
    signs = ["CANARY", "HARMED", hidden, SECRET.hex()]
    if attack.evidence:
        signs = [attack.evidence]
    effects = {
        "score": control["verdict"] not in (None, 0, "junk"),
        "hang": control["state"] == "hangs",
        "minutes": control["state"] == "hangs",
        "lost": control["verdict"] is None,
        "junk": control["verdict"] == "junk",
        "flood": len(output) > 1_000_000,
    }
    reached = control["harm"] or any(sign in output for sign in signs)
    return effects.get(attack.gains, reached)
