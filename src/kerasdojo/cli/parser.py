"""The command line: names, options, help."""

import argparse
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import TYPE_CHECKING

from kerasdojo import __version__
from kerasdojo.cli.commands import COMMANDS, DEV_COMMANDS, command_module
from kerasdojo.text import LANGUAGES, Language, Text, default_language

if TYPE_CHECKING:
    from kerasdojo.cli.session import Session

_DESCRIPTION = Text(
    en="A course in TensorFlow and Keras that grades itself.",
    ko="스스로 채점하는 TensorFlow와 Keras 과정입니다.",
)
_EPILOG = Text(
    en="""\
start here:
  kerasdojo                        begin the course, or go on where you stopped
  kerasdojo list                   what there is to do
  kerasdojo check dense_forward    grade one exercise
  kerasdojo hint dense_forward     when stuck

The language follows the locale; --lang ko or KERASDOJO_LANG=ko changes it.
exit code: 0 the command worked (check: all passed), 1 not passed, 2 wrong use
""",
    ko="""\
처음이라면:
  kerasdojo                        과정 시작하기, 또는 이어서 하기
  kerasdojo list                   연습 문제 목록
  kerasdojo check dense_forward    연습 문제 하나 채점
  kerasdojo hint dense_forward     막혔을 때

언어는 로캘을 따릅니다. --lang en 또는 KERASDOJO_LANG=en으로 바꿀 수 있습니다.
종료 코드: 0 정상(check: 모두 통과), 1 통과하지 못함, 2 잘못된 사용
""",
)
_LANG = Text(en="language of the output", ko="출력 언어")
_JSON = Text(en="print JSON for programs", ko="프로그램용 JSON으로 출력")
_PLAIN = Text(
    en="plain lines for screen readers: no drawing, no colours",
    ko="화면 낭독기용 단순 출력 (그리기와 색 없음)",
)
_DEV = Text(en="tools for authors of the course", ko="과정을 만드는 사람을 위한 도구")


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the parsed arguments; `command` is the function to run."""
    argv = sys.argv[1:] if argv is None else argv
    return build_parser(_language(argv), argv).parse_args(argv)


def build_parser(
    language: Language, argv: Sequence[str] = ()
) -> argparse.ArgumentParser:
    """Return the parser of the whole command, its help in one language.

    Args:
        language: Language of the help.
        argv: Arguments to be parsed; if they begin with the name of a command, only
            that one is loaded.
    """
    common = _common_options(language)
    parser = argparse.ArgumentParser(
        prog="kerasdojo",
        description=_DESCRIPTION[language],
        epilog=_EPILOG[language],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
    )
    version = f"kerasdojo {__version__}"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(metavar="COMMAND")
    parser.set_defaults(command=_start)
    for module in _modules(COMMANDS, argv[:1]):
        _add(commands, module, common, language)
    if argv[:1] and argv[0] in COMMANDS:
        return parser
    group = commands.add_parser("dev", help=_DEV[language], description=_DEV[language])
    dev_commands = group.add_subparsers(metavar="COMMAND", required=True)
    wanted = argv[1:2] if argv[:1] == ["dev"] else []
    for module in _modules(DEV_COMMANDS, wanted):
        _add(dev_commands, module, common, language)
    return parser


def _start(session: "Session") -> int:
    return int(command_module("start").run(session))


def _modules(names: dict[str, str], wanted: Sequence[str]) -> list[ModuleType]:
    """Return the modules of the command that is wanted, or of all of them."""
    chosen = [name for name in wanted if name in names] or list(names)
    return [command_module(names[name]) for name in chosen]


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    module: ModuleType,
    common: argparse.ArgumentParser,
    language: Language,
) -> None:
    parser = commands.add_parser(
        module.NAME,
        help=module.HELP[language],
        description=module.HELP[language],
        epilog="examples:\n" + "\n".join(f"  {line}" for line in module.EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[common],
    )
    module.configure(parser, language)
    parser.set_defaults(command=module.run)


def _common_options(language: Language) -> argparse.ArgumentParser:
    """Options that may stand before and after the name of the command."""
    common = argparse.ArgumentParser(add_help=False)
    suppress = argparse.SUPPRESS
    common.add_argument(
        "--lang", choices=LANGUAGES, default=suppress, help=_LANG[language]
    )
    common.add_argument(
        "--json", action="store_true", default=suppress, help=_JSON[language]
    )
    common.add_argument(
        "--plain", action="store_true", default=suppress, help=_PLAIN[language]
    )
    return common


def _language(argv: Sequence[str]) -> Language:
    """Return the language of the help, before anything is parsed."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--lang")
    try:
        asked = early.parse_known_args(argv)[0].lang
    except argparse.ArgumentError:
        asked = None
    return asked if asked in LANGUAGES else default_language()
