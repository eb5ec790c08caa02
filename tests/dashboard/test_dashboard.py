"""The dashboard answers whoever has its address, and nobody else."""

import signal
import socket
from urllib.parse import urlsplit

import psutil
import pytest
from dashboard.conftest import Running, ask

from kerasdojo.cli import main
from kerasdojo.dashboard import Board

CONCEPT = "01_numbers"


pytestmark = pytest.mark.timeout(200)


def test_the_address_with_the_token_shows_the_class(running):
    response, page = ask(running.url, urlsplit(running.url).path)
    assert response.status == 200
    assert "ada" in page
    assert 'data-live="' in page


def test_nothing_is_kept_or_passed_on(running):
    response, _ = ask(running.url, urlsplit(running.url).path)
    assert response.getheader("Set-Cookie") is None
    assert response.getheader("Cache-Control") == "no-store"
    assert response.getheader("Referrer-Policy") == "no-referrer"
    assert "frame-ancestors 'none'" in response.getheader("Content-Security-Policy")
    assert response.getheader("Access-Control-Allow-Origin") is None


def wrong_addresses(token):
    return [
        "/",
        "//",
        "/state",
        f"/{token[:-1]}/",
        f"/{token}x/",
        f"/{token.swapcase()}/",
        f"/{token}",
        f"/?token={token}",
        f"/{token}/../",
        f"/{token}/report.html",
        f"/{token}/state/",
        "/%00/",
        "/%ED%95%9C/",
    ]


def test_students_who_lack_the_token_learn_nothing(running):
    answers = [ask(running.url, path) for path in wrong_addresses(running.token)]
    assert {response.status for response, _ in answers} == {404}
    assert {body for _, body in answers} == {"404\n"}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_it_can_only_be_read(running, method):
    response, body = ask(running.url, urlsplit(running.url).path, method)
    assert response.status == 405
    assert body == "405\n"


def test_it_listens_on_this_machine_only(running):
    connections = psutil.Process(running.process.pid).net_connections("inet")
    heard = [c.laddr for c in connections if c.status == psutil.CONN_LISTEN]
    assert [(address.ip, address.port) for address in heard] == [
        ("127.0.0.1", urlsplit(running.url).port)
    ]


def test_other_programs_cannot_read_the_token(running):
    told = psutil.Process(running.process.pid)
    assert running.token not in " ".join(told.cmdline())
    assert running.token not in str(told.environ())


def test_ctrl_c_ends_it_without_a_word_too_many(room, running):
    before, running = running, Running(room.root)
    assert len(running.token) >= 43
    assert running.token != before.token
    for path in (urlsplit(running.url).path, *wrong_addresses(running.token)[:4]):
        ask(running.url, path)
    running.process.send_signal(signal.SIGINT)
    out, err = running.process.communicate(timeout=30)
    assert running.process.returncode == 0
    assert out.split() == "The dashboard has ended.".split()
    assert err == ""
    with socket.socket() as client:
        assert client.connect_ex(("127.0.0.1", urlsplit(running.url).port)) != 0


def test_a_port_that_is_taken_is_named(room, capsys):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert main(["dashboard", str(room.root), "--port", str(port)]) == 2
    assert str(port) in capsys.readouterr().err


def test_a_folder_that_is_no_course_is_refused(tmp_path, capsys):
    assert main(["dashboard", str(tmp_path)]) == 2
    assert "kerasdojo build" in capsys.readouterr().err


class TestBoard:
    """What makes the page new."""

    def test_nothing_new_leaves_the_page_as_it_is(self, room):
        board = Board(room, "en")
        assert board.refresh()
        before = board.current
        assert not board.refresh()
        assert board.current is before

    def test_a_log_that_comes_in_makes_a_new_page(self, room):
        board = Board(room, "en")
        board.refresh()
        log = room.root / "submitted" / "ada" / CONCEPT / "attempts.jsonl"
        log.parent.mkdir(parents=True)
        log.write_text("")
        try:
            assert board.refresh()
        finally:
            log.unlink()
        assert board.refresh()

    def test_a_new_score_makes_a_new_page(self, room):
        from nbgrader.api import Gradebook

        from kerasdojo.report.gradebook import gradebook_url

        board = Board(room, "ko")
        board.refresh()
        with Gradebook(gradebook_url(room.root)) as gradebook:
            grade = gradebook.find_grade("double-values", CONCEPT, CONCEPT, "ada")
            grade.extra_credit = 0.33
            gradebook.db.commit()
            assert board.refresh()
            assert b"3.33" in board.current[1]
            grade.extra_credit = None
            gradebook.db.commit()
        assert board.refresh()
