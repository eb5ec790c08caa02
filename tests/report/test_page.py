"""The report's page and the files beside it."""

import csv
import json
import re
from datetime import datetime

import polars as pl
import pytest
from lxml import html as lxml_html
from report.made import Made

from kerasdojo.isolation import NOT_ISOLATED
from kerasdojo.report import build
from kerasdojo.report.asjson import VERSION, to_dict
from kerasdojo.report.facts import Cell
from kerasdojo.report.page import render
from kerasdojo.report.summary import summarise
from kerasdojo.report.wording import level, percent, points, prose, sign
from kerasdojo.report.words import words
from kerasdojo.text import LANGUAGES

CONCEPT = "01_numbers"
EVIL = '"><script>alert(1)</script>'


@pytest.fixture
def made():
    """Four students; one has a name that attacks readers, one never submitted."""
    made = Made(EVIL, "bob", "eve", "zoe")
    wrong = {"misconception": "forgot_factor"}
    for student in (EVIL, "bob"):
        made.item(student, CONCEPT, "double/values", 0, **wrong)
        made.hand_in(student, CONCEPT, {"running_mean/values": student != "bob"})
    made.hand_in("eve", CONCEPT, {"double/values": 1, "quiz/pick": 0})
    made.answer("eve", CONCEPT, "pick", EVIL)
    made.attempts("bob", CONCEPT, "double", *["failed"] * 6, misconception=EVIL[:20])
    return made


@pytest.fixture
def facts(made, tiny):
    return summarise(made.rows(), tiny, f"class {EVIL}")


def page(facts, language="en"):
    text = render(facts, language)
    return text, lxml_html.fromstring(text)


def texts(tree, path):
    return [" ".join(node.text_content().split()) for node in tree.xpath(path)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_one_language_and_needs_nothing(facts, tiny, language):
    text, tree = page(facts, language)
    assert tree.get("lang") == language
    concept = tiny.concept(CONCEPT)
    assert concept.title[language] in text
    assert concept.misconceptions["forgot_factor"][language] in text
    for name in ("src", "href", "action", "data"):
        assert all(value.startswith("#") for value in tree.xpath(f"//@{name}"))
    assert not re.search(r"url\((?!#)|@import", text)
    other = next(entry for entry in LANGUAGES if entry != language)
    assert words()["glance"][language] in text
    assert words()["glance"][other] not in text


def test_every_word_exists_in_both_languages_and_fills_the_same_places():
    for name, text in words().items():
        places = [sorted(re.findall(r"\{(\w*)\}", text[ln])) for ln in LANGUAGES]
        assert places[0] == places[1], name
        assert re.search("[가-힣]", text.ko), name


def test_everything_is_escaped(facts):
    text, tree = page(facts)
    assert EVIL not in text
    assert len(tree.xpath("//script")) == 1
    assert EVIL in "".join(texts(tree, "//h3"))


def test_only_its_own_script_may_run(facts):
    text, tree = page(facts)
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "unsafe-inline" not in policy.partition("script-src")[2]
    assert "connect-src" not in policy
    assert not re.search(r"\son\w+=", text)
    live = lxml_html.fromstring(render(facts, "en", live="7"))
    [policy] = live.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "connect-src 'self'" in policy


def test_links_lead_somewhere(facts):
    _, tree = page(facts)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in tree.xpath("//a/@href")} <= set(ids)


def test_the_map_has_a_row_for_each_student(facts):
    _, tree = page(facts)
    rows = tree.xpath("//table[contains(@class, 'map')]/tbody/tr")
    cells = {r.xpath("string(th)"): texts(r, "td") for r in rows}
    assert cells["zoe"] == ["0", "–", "–", "–", "–"]
    assert cells["eve"] == ["1", "1", "✓ 1", "–", "0"]
    assert cells["bob"] == ["0", "0", "0", "0", "–"]
    assert set(cells) == {EVIL, "bob", "eve", "zoe"}


def test_who_is_stuck_is_listed_with_the_reason(facts):
    _, tree = page(facts)
    [row] = tree.xpath("//section[@id='risk']//tbody/tr")
    assert row.xpath("string(th/a)") == "bob"
    assert "6 attempts since 2026-03-02" in row.text_content()


def test_who_stopped_is_listed_with_where_it_began(tiny):
    made = Made("ada", "bob")
    for concept in (CONCEPT, "02_a", "03_b"):
        made.hand_in("ada", concept, {"e/c": 1})
    facts = summarise(made.rows(), tiny, "class")
    title = tiny.concept(CONCEPT).title
    for language, text in (
        ("en", f"from “{title.en}” on"),
        ("ko", f"‘{title.ko}’부터"),
    ):
        _, tree = page(facts, language)
        [row] = tree.xpath("//section[@id='risk']//tbody/tr")
        assert row.xpath("string(th/a)") == "bob"
        assert text in row.text_content()


def test_marks_that_nothing_protected_are_named_first(made, tiny):
    _, before = page(summarise(made.rows(), tiny, "class"))
    made.hand_in("zoe", CONCEPT, {"double/values": 1}, isolation=NOT_ISOLATED)
    _, after = page(summarise(made.rows(), tiny, "class"))
    glance = "//section[@id='glance']/p/strong"
    assert not before.xpath(glance)
    assert f"{NOT_ISOLATED}: the code of 1 submissions" in texts(after, glance)[0]


def test_small_classes_are_told_that_items_are_not_analysed(facts):
    _, tree = page(facts)
    assert (
        "there are 0 such students" in tree.get_element_by_id("concepts").text_content()
    )


def test_plots_have_text_that_is_text(facts, tiny):
    _, tree = page(facts, "ko")
    [plot, *_] = tree.xpath("//*[local-name()='svg']")
    assert plot.get("role") == "img"
    assert plot.get("aria-label")
    assert tiny.concept(CONCEPT).title.ko in plot.text_content()


def test_tables_say_what_their_headings_belong_to(facts):
    _, tree = page(facts)
    for head in tree.xpath("//th"):
        assert head.get("scope") in ("row", "col")


def test_a_course_without_submissions_has_a_page(tiny):
    text, _ = page(summarise(Made().rows(), tiny, "class"))
    assert "Nothing has been graded yet." in text


def test_the_json_form(facts):
    tree = json.loads(json.dumps(to_dict(facts), allow_nan=False))
    assert (tree["version"], tree["at_risk"]) == (VERSION, ["bob"])
    [concept] = tree["concepts"]
    assert concept["submitted"] == 3
    assert concept["rows"] == {"frame": "items", "where": {"concept": CONCEPT}}
    bob = next(s for s in tree["students"] if s["student_id"] == "bob")
    [reason] = bob["reasons"]
    assert datetime.fromisoformat(reason["values"]["since"]).year == 2026
    assert reason["rows"]["frame"] == "attempts"


def test_files_beside_the_page_hold_the_rows(room, tmp_path):
    out = tmp_path / "sub" / "class.html"
    written = build(room.root, out, "ko", beside=["parquet", "csv", "json"])
    assert written[0] == out
    assert all(path.is_file() for path in written)
    frame = pl.read_parquet(tmp_path / "sub" / "class.items.parquet")
    with (tmp_path / "sub" / "class.items.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(frame)
    assert rows[0].keys() == set(frame.columns)
    told = json.loads((tmp_path / "sub" / "class.json").read_text())
    scores = {s["student_id"]: s["score"] for s in told["students"]}
    sums = dict(frame.group_by("student_id").agg(pl.col("score").sum()).iter_rows())
    assert scores["ada"] == sums["ada"]
    assert '<html lang="ko">' in out.read_text()


def test_only_the_page_is_written_unless_more_is_asked_for(room, tmp_path):
    assert build(room.root, tmp_path / "r.html") == [tmp_path / "r.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["r.html"]
    assert build(room.root, tmp_path) == [tmp_path / "report.html"]


@pytest.mark.parametrize(
    ("share", "shade"),
    [(-1, 0), (0, 0), (0.1, 1), (0.5, 2), (0.99, 3), (1, 4), (1.5, 4)],
)
def test_shades(share, shade):
    assert level(share) == shade


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Cell(3, 3, "passed", needs_manual_grade=False), "✓"),
        (Cell(0, 3, "failed", needs_manual_grade=False), ""),
        (Cell(0, 3, "not_attempted", needs_manual_grade=False), "·"),
        (Cell(1, 3, "error", needs_manual_grade=False), "!"),
        (Cell(3, 3, "passed", needs_manual_grade=True), "!"),
    ],
)
def test_signs_say_it_without_colour(cell, shown):
    assert sign(cell) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, "–"), (2.0, "2"), (1.5, "1.5"), (10.0, "10"), (0.0, "0")],
)
def test_points_as_people_write_them(value, shown):
    assert points(value) == shown


def test_undefined_shares_are_a_dash():
    assert [percent(None), percent(float("nan")), percent(1)] == ["–", "–", "100\xa0%"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the **second** value", "the <strong>second</strong> value"),
        ("**`y` only**", "<strong><code>y</code> only</strong>"),
        ("`x**2` and `y**2`", "<code>x**2</code> and <code>y**2</code>"),
        ("2**3**4", "2**3**4"),
        ("**<b>**", "<strong>&lt;b&gt;</strong>"),
    ],
)
def test_what_authors_mark_is_marked(text, shown):
    assert prose(text) == shown
