"""The gradebook as a database: which driver, whether it answers."""

from __future__ import annotations

import importlib.util

from kerasdojo.course import Refusal
from kerasdojo.text import Text

_POSTGRES = ("postgresql://", "postgres://")


def with_driver(db_url: str) -> str:
    """Return the address of a gradebook with its driver named.

    SQLAlchemy's own choice for PostgreSQL differs between its releases.

    Raises:
        Refusal: It is no address, or its driver is not installed.

    Example:
        >>> with_driver("postgresql://grades.example.org/keras")
        'postgresql+psycopg://grades.example.org/keras'
    """
    for prefix in _POSTGRES:
        if db_url.startswith(prefix):
            db_url = f"postgresql+psycopg://{db_url.removeprefix(prefix)}"
    if "+psycopg:" in db_url and importlib.util.find_spec("psycopg") is None:
        raise Refusal(
            Text(
                en="PostgreSQL needs a driver: pip install 'kerasdojo[postgres]'",
                ko="PostgreSQL 드라이버가 필요합니다: "
                "pip install 'kerasdojo[postgres]'",
            )
        )
    _without_password(db_url)
    return db_url


def require_answer(db_url: str) -> None:
    """Make sure that the gradebook can be read.

    Raises:
        Refusal: It cannot; the message names it without its password.
    """
    if (text := unreachable(db_url)) is not None:
        raise Refusal(text)


def require_assignment(db_url: str, assignment: str) -> None:
    """Make sure that the gradebook knows an assignment.

    Raises:
        Refusal: It does not, as after it was removed or replaced.
    """
    from nbgrader.api import Gradebook, MissingEntry

    try:
        with Gradebook(db_url) as gradebook:
            gradebook.find_notebook(assignment, assignment)
    except MissingEntry as error:
        name = _without_password(db_url)
        raise Refusal(
            Text(
                en=f"the gradebook {name} does not know {assignment}: put the right "
                f"gradebook back, or run `nbgrader generate_assignment {assignment}`",
                ko=f"성적부 {name}에 {assignment}이(가) 없습니다. 원래 성적부를 되돌려 "
                f"놓거나 `nbgrader generate_assignment {assignment}`를 실행하세요",
            )
        ) from error


def unreachable(db_url: str) -> Text | None:
    """Return why the gradebook cannot be read, None if it can."""
    import sqlalchemy

    name = _without_password(db_url)
    engine = sqlalchemy.create_engine(db_url)
    try:
        sqlalchemy.inspect(engine).get_table_names()
    except sqlalchemy.exc.DBAPIError as error:
        reason = str(error.orig).strip().splitlines()[0]
        return Text(
            en=f"the gradebook {name} cannot be read ({reason}). What was graded so "
            "far is kept: mend it, then run the command again.",
            ko=f"성적부 {name}을(를) 읽을 수 없습니다({reason}). 지금까지의 채점 "
            "결과는 남아 있으니, 문제를 해결한 뒤 명령을 다시 실행하세요.",
        )
    finally:
        engine.dispose()
    return None


def _without_password(db_url: str) -> str:
    """Return how messages call a gradebook: its file, or its address."""
    import sqlalchemy

    try:
        url = sqlalchemy.make_url(db_url)
        if url.drivername.startswith("sqlite") and url.database:
            return url.database
        return url.render_as_string(hide_password=True)
    except sqlalchemy.exc.ArgumentError as error:
        raise Refusal(
            Text(
                en="the address of the gradebook cannot be read: write it as in "
                "postgresql://user@host/gradebook",
                ko="성적부 주소를 읽을 수 없습니다. "
                "postgresql://user@host/gradebook 형식으로 쓰세요.",
            )
        ) from error
