"""`kerasdojo build`: an nbgrader course from the exercises."""

import argparse
from pathlib import Path

from kerasdojo.cli.session import Session
from kerasdojo.text import Language, Text

NAME = "build"
HELP = Text(
    en="make or update an nbgrader course folder",
    ko="nbgrader 과정 폴더를 만들거나 새로 고칩니다",
)
EXAMPLES = (
    "kerasdojo build my-course",
    "kerasdojo build my-course 5 6 --lang ko",
    "kerasdojo build my-course --db-url postgresql://localhost/grades",
)
_KEPT = Text(
    en="left alone, changed since the last build: {file}",
    ko="마지막 빌드 이후 바뀌어 그대로 둔 파일: {file}",
)
_DONE = Text(
    en="{written} files written, {unchanged} up to date, {kept} left alone.\n"
    "Next: cd {root} && nbgrader generate_assignment {concept}",
    ko="새로 쓴 파일 {written}개, 최신 {unchanged}개, 그대로 둔 파일 {kept}개.\n"
    "다음: cd {root} && nbgrader generate_assignment {concept}",
)


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    texts = {
        "folder": Text(en="the course folder", ko="과정 폴더"),
        "concepts": Text(en="concepts, all by default", ko="단원 (기본값: 모두)"),
        "db": Text(en="gradebook, SQLite in the folder by default", ko="성적부 URL"),
        "quiz": Text(en="leave the quizzes out", ko="퀴즈를 넣지 않음"),
        "id": Text(en="name of the course in nbgrader", ko="nbgrader의 과정 이름"),
    }
    parser.add_argument("folder", type=Path, help=texts["folder"][language])
    parser.add_argument("concepts", nargs="*", help=texts["concepts"][language])
    parser.add_argument("--db-url", metavar="URL", help=texts["db"][language])
    parser.add_argument(
        "--course-id", default="kerasdojo", metavar="ID", help=texts["id"][language]
    )
    parser.add_argument(
        "--no-quiz", dest="quiz", action="store_false", help=texts["quiz"][language]
    )


def run(session: Session) -> int:
    """Build the folder and tell what was done."""
    from kerasdojo.nbgrader.build import build

    arguments, course = session.arguments, session.course
    built = build(
        course,
        arguments.folder,
        session.language,
        arguments.concepts,
        db_url=arguments.db_url,
        course_id=arguments.course_id,
        quiz=arguments.quiz,
    )
    counts = {
        name: [str(path) for path in getattr(built, name)]
        for name in ("written", "unchanged", "kept")
    }
    session.emit({"root": str(built.root), **counts})
    for file in counts["kept"]:
        session.say(_KEPT, file=file)
    first = [course.resolve_concept(word) for word in arguments.concepts]
    concept = (first or list(course.concept_ids) or ["CONCEPT"])[0]
    numbers = {name: len(files) for name, files in counts.items()}
    session.say(_DONE, root=arguments.folder, concept=concept, **numbers)
    return 0
