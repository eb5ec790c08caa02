"""`kerasdojo dashboard`: the report, live, for the instructor only."""

import argparse
import os
import sys
from pathlib import Path

from kerasdojo.cli.session import Session, UsageError
from kerasdojo.text import Language, Text

NAME = "dashboard"
HELP = Text(
    en="serve the report on this machine and keep it up to date",
    ko="보고서를 이 컴퓨터에서 열고 계속 최신으로 유지합니다",
)
EXAMPLES = (
    "kerasdojo dashboard my-course",
    "kerasdojo dashboard my-course --port 8765 --lang ko",
)
_OPEN = Text(
    en="Open this address in a browser on this machine. Whoever has it sees every "
    "student's scores, so do not pass it on. Ctrl+C ends it.",
    ko="이 컴퓨터의 브라우저에서 아래 주소를 여세요. 주소를 아는 사람은 모든 학생의 "
    "점수를 볼 수 있으니 다른 사람에게 알리지 마세요. Ctrl+C로 끝냅니다.",
)
_PROXY = Text(
    en="In JupyterLab with jupyter-server-proxy, put this behind the host in your "
    "browser's address bar:",
    ko="jupyter-server-proxy가 있는 JupyterLab에서는 브라우저 주소창의 호스트 이름 "
    "뒤에 다음을 붙이세요:",
)
_TAKEN = Text(
    en="port {port} cannot be used ({error}); choose another one or leave out --port",
    ko="포트 {port}을(를) 쓸 수 없습니다({error}). 다른 포트를 고르거나 --port를 "
    "빼세요.",
)
_ENDED = Text(en="The dashboard has ended.", ko="대시보드를 끝냈습니다.")


def configure(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the arguments."""
    folder = Text(en="the course folder", ko="과정 폴더")
    port = Text(
        en="port on this machine, any that is free by default",
        ko="이 컴퓨터의 포트, 기본값은 비어 있는 아무 포트",
    )
    parser.add_argument("folder", type=Path, help=folder[language])
    parser.add_argument("--port", type=int, default=0, help=port[language])


def run(session: Session) -> int:
    """Serve the report until Ctrl+C."""
    from kerasdojo.dashboard import Board, Server
    from kerasdojo.nbgrader.classroom import Classroom

    arguments = session.arguments
    room = Classroom.at(arguments.folder)
    board = Board(room, getattr(arguments, "lang", None) or room.language)
    try:
        server = Server(board, arguments.port, session.complain)
    except (OSError, OverflowError) as error:
        text = _TAKEN.format(port=arguments.port, error=error)
        raise UsageError(text) from error
    _announce(session, server.url, f"proxy/{server.port}/{server.path}")
    server.run()
    session.say(_ENDED)
    return 0


def _announce(session: Session, url: str, path: str) -> None:
    """Tell the address on a line of its own, which no terminal may break."""
    path = os.environ.get("JUPYTERHUB_SERVICE_PREFIX", "/") + path
    session.emit({"url": url, "path": path})
    for text, address in ((_OPEN, url), (_PROXY, path)):
        session.say(text)
        if not session.as_json:
            print(f"\n  {address}\n")
    sys.stdout.flush()
