"""Takes the pictures of docs/jupyter.md in a real JupyterLab.

Takes some minutes. Usage: `python tools/screenshots.py`.
"""

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from lab_helpers import (  # noqa: E402
    PATIENCE,
    STUDENT,
    Class,
    NotebookPage,
    jupyterlab,
)

from kerasdojo.course import course_at  # noqa: E402
from kerasdojo.text import LANGUAGES, Language  # noqa: E402

CONCEPT, EXERCISE = "05_flatten_dense", "dense_forward"
ANSWER = "def dense_forward(x, kernel, bias, activation=None):\n    return x @ kernel"
QUESTIONS = 4
COLOURS = 64


def main() -> None:
    """Take all pictures in all languages."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                room = Class.begin(course_at(ROOT), Path(folder), CONCEPT, language)
                shutil.copytree(room.course / "release" / CONCEPT, room.home / CONCEPT)
                with jupyterlab(room) as address:
                    page = browser.new_page(viewport={"width": 900, "height": 2400})
                    page.set_default_timeout(PATIENCE)
                    shoot(page, address, language)
                    page.close()


def shoot(page: Page, address: str, language: Language) -> None:
    """Take the pictures of one language."""
    page.goto(address.replace("/lab?", f"/lab/tree/{CONCEPT}/{CONCEPT}.ipynb?"))
    notebook = NotebookPage(page)
    page.keyboard.press("Control+B")  # no files beside the notebook
    answer = notebook.write(f"def {EXERCISE}", ANSWER)
    notebook.run(answer)
    check = notebook.cell(f'check("{EXERCISE}")')
    notebook.run(check)
    save(page, f"verdict.{language}", answer, check)
    quiz = notebook.cell(f'quiz("{CONCEPT}")')
    form = notebook.run(quiz)
    form.locator("input").fill(STUDENT)
    form.locator("input").press("Enter")
    form.locator("fieldset").nth(QUESTIONS).wait_for()
    chosen = form.locator("input[type=radio]").nth(1)
    chosen.check()
    save(page, f"quiz.{language}", *form.locator("fieldset").all()[QUESTIONS:8])


def save(page: Page, name: str, *nodes: Locator) -> None:
    """Keep the part of the page that holds some nodes, in few colours."""
    nodes[0].evaluate("node => node.scrollIntoView()")
    boxes = [box for node in nodes if (box := node.bounding_box())]
    x, y = min(box["x"] for box in boxes), min(box["y"] for box in boxes)
    right = max(box["x"] + box["width"] for box in boxes)
    bottom = max(box["y"] + box["height"] for box in boxes)
    clip = {"x": x, "y": y, "width": right - x, "height": bottom - y}
    image = Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")
    path = ROOT / "docs" / "images" / f"{name}.png"
    path.parent.mkdir(exist_ok=True)
    image.quantize(COLOURS).save(path, optimize=True)
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main()
