"""The engine's `Pool` with judges on other machines."""

from __future__ import annotations

import functools
import logging
import uuid
from collections.abc import Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from kerasdojo.autograding import broken
from kerasdojo.cluster.packed import pack
from kerasdojo.course import Course, Refusal
from kerasdojo.fingerprint import versions
from kerasdojo.quiz.verdicts import with_quiz
from kerasdojo.result import Result
from kerasdojo.submission import Submission
from kerasdojo.text import Text

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
CONNECT_SECONDS = 15
logger = logging.getLogger(__name__)


class ClusterPool:
    """Grades on the workers of a Dask cluster.

    A submission whose worker died or fell silent goes to another one; Dask sees to
    that. A machine that must not grade is left out.

    Args:
        course: The course.
        address: The scheduler's, or `local` for a cluster on this machine.
        jobs: Workers of a local cluster.
        secret: Course secret.
        limits: Seconds a cell, call, check and submission may take.
        required: Isolation below which nothing is graded.

    Raises:
        Refusal: No scheduler answers, or Dask is not installed.
    """

    def __init__(
        self,
        course: Course,
        address: str,
        jobs: int,
        secret: bytes,
        limits: Mapping[str, float],
        required: str,
    ):
        self.course = course
        self._client, self._cluster = _connect(address, jobs)
        self._tasks: set[Any] = set()
        self._name = f"kerasdojo-{uuid.uuid4().hex}"
        from kerasdojo.cluster.worker import Grader

        grader = Grader(pack(course), secret, limits, required, versions())
        self._client.register_plugin(grader, name=self._name)
        if not self._workers():
            logger.warning("%s has no workers yet; waiting for the first one", address)

    def submit(self, submission: Submission) -> Future[Result]:
        """Start grading; the future raises `Refusal` if no machine may grade."""
        verdict: Future[Result] = Future()
        self._send(submission, verdict, frozenset())
        return verdict

    def close(self) -> None:
        """End what runs on the workers for us; leave the cluster as it was."""
        for task in list(self._tasks):
            task.cancel()
        self._tasks.clear()
        if self._client.status == "running":
            self._client.unregister_worker_plugin(self._name)
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()

    def _send(
        self, submission: Submission, verdict: Future[Result], refused: frozenset[str]
    ) -> None:
        from kerasdojo.cluster.worker import grade

        task = self._client.submit(
            grade,
            self._name,
            submission,
            key=f"kerasdojo-{uuid.uuid4().hex}",
            workers=sorted(self._workers() - refused) if refused else None,
        )
        self._tasks.add(task)
        done = functools.partial(self._done, submission, verdict, refused)
        task.add_done_callback(done)

    def _done(
        self,
        submission: Submission,
        verdict: Future[Result],
        refused: frozenset[str],
        task: Any,
    ) -> None:
        self._tasks.discard(task)
        try:
            answer = self._answer(submission, task)
            if "result" in answer:
                verdict.set_result(Result.from_dict(answer["result"]))
                return
            refused |= {answer["machine"]}
            if not self._workers() - refused:
                raise _refusal(answer)
            self._send(submission, verdict, refused)
        except Exception as error:
            verdict.set_exception(error)

    def _answer(self, submission: Submission, task: Any) -> dict[str, Any]:
        if task.status == "finished":
            return dict(task.result())
        if task.status != "error":
            raise _lost(self._client.scheduler.address)
        # The workers that had it died, or it is a mistake of ours.
        reason = repr(task.exception())
        logger.error("grading a submission failed:\n%s", reason)
        result = broken(self.course, submission, reason)
        return {"result": with_quiz(self.course, submission.quiz, result).to_dict()}

    def _workers(self) -> set[str]:
        return set(self._client.scheduler_info(n_workers=-1)["workers"])


def _connect(address: str, jobs: int) -> tuple[Client, Any]:
    """Return a client, and the cluster where it is ours."""
    try:
        from distributed import Client, LocalCluster, Security
    except ImportError as error:
        raise Refusal(
            Text(
                en="a cluster needs Dask: pip install 'kerasdojo[cluster]'",
                ko="클러스터를 쓰려면 Dask가 필요합니다: "
                "pip install 'kerasdojo[cluster]'",
            )
        ) from error
    cluster = None
    if address == LOCAL:
        # Else every account of this machine could have its code run as ours.
        cluster = LocalCluster(
            security=Security.temporary(),
            n_workers=jobs,
            threads_per_worker=1,
            memory_limit=0,
            dashboard_address=None,
            scheduler_kwargs={"allowed_failures": 1},
        )
    try:
        if cluster is None:
            _refuse_without_keys(address)
        client = Client(
            cluster or address, timeout=CONNECT_SECONDS, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise Refusal(
            Text(
                en=f"no Dask scheduler answers at {address!r} ({error}); give its "
                "address as in tcp://host:8786",
                ko=f"{address!r}에서 Dask 스케줄러가 응답하지 않습니다({error}). "
                "tcp://host:8786과 같은 형식의 주소를 쓰세요.",
            )
        ) from error
    return client, cluster


def _refuse_without_keys(address: str) -> None:
    """Refuse early; Dask would show a traceback, half a minute later."""
    from distributed import Security

    encrypted = address.startswith("tls:")
    if encrypted and Security().get_connection_args("client")["ssl_context"] is None:
        raise Refusal(
            Text(
                en=f"{address!r} is encrypted, and Dask's configuration names no key: "
                "set distributed.comm.tls (ca-file, client.cert, client.key), as in "
                "docs/cluster.md",
                ko=f"{address!r}은(는) 암호화된 주소인데 Dask 설정에 열쇠가 없습니다. "
                "docs/cluster.ko.md처럼 distributed.comm.tls(ca-file, client.cert, "
                "client.key)를 설정하세요.",
            )
        )


def _refusal(answer: dict[str, Any]) -> Refusal:
    reason = Text.from_dict(answer["why_not"])
    machine = answer["machine"]
    return Refusal(
        Text(
            en=f"no machine of the cluster may grade. {machine}: {reason.en}",
            ko=f"채점할 수 있는 컴퓨터가 클러스터에 없습니다. {machine}: {reason.ko}",
        )
    )


def _lost(address: str) -> Refusal:
    return Refusal(
        Text(
            en=f"the Dask scheduler {address} went away. What was graded so far is "
            "kept: run the command again.",
            ko=f"Dask 스케줄러 {address}와의 연결이 끊겼습니다. 지금까지의 채점 결과는 "
            "남아 있으니 명령을 다시 실행하세요.",
        )
    )
