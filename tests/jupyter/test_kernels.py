"""Kernels forked from a warm process behave as ordinary ones, or are ordinary ones."""

import os
import sys

import psutil
import pytest
from jupyter_client import KernelManager
from jupyter_client.provisioning import KernelProvisionerFactory

from kerasdojo.kernels import warm
from kerasdojo.kernels.provisioner import ForkedKernel

pytestmark = [
    pytest.mark.tensorflow,
    pytest.mark.timeout(180),
    pytest.mark.filterwarnings("ignore"),  # jupyter_client's own
    pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux"),
]

SECONDS = 60


@pytest.fixture(autouse=True)
def chosen(monkeypatch):
    """Choose the provisioner, as the one setting does."""
    factory = KernelProvisionerFactory.instance()
    monkeypatch.setattr(factory, "default_provisioner_name", "kerasdojo-warm")


@pytest.fixture
def is_warm():
    assert warm.WARM.wait()


class Kernel:
    """A kernel and a client of it."""

    def __init__(self, **settings):
        self.manager = KernelManager()
        self.manager.start_kernel(**settings)
        self.process = self.manager.provisioner.process
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(SECONDS)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)

    def run(self, code, seen=None):
        """Run a cell; return what it printed, or the name of what it raised."""
        told = []

        def hook(message):
            told.append(message["content"].get("text", ""))
            if seen is not None and told[-1]:
                seen()

        reply = self.client.execute_interactive(code, output_hook=hook, timeout=SECONDS)
        return reply["content"].get("ename") or "".join(told).strip()


@pytest.fixture
def kernel(is_warm):
    with Kernel() as kernel:
        yield kernel


def is_gone(pid) -> bool:
    """Whether a process has ended, reaped or not."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_tensorflow_is_there_before_it_is_imported(kernel) -> None:
    assert isinstance(kernel.process, ForkedKernel)
    assert kernel.run("import sys; print('tensorflow' in sys.modules)") == "True"
    code = "import tensorflow as tf; print(float(tf.constant(1.0) + 1))"
    assert kernel.run(code) == "2.0"


def test_it_is_the_users_own_kernel(is_warm, tmp_path) -> None:
    environment = {**os.environ, "WHOSE": "mine"}
    (tmp_path / "beside.py").write_text("x = 1")
    with Kernel(cwd=str(tmp_path), env=environment) as kernel:
        assert isinstance(kernel.process, ForkedKernel)
        code = "import os, beside; print(os.getcwd(), os.environ['WHOSE'], beside.x)"
        assert kernel.run(code) == f"{tmp_path} mine 1"
        assert kernel.run("import __main__; print(__main__.__name__)") == "__main__"


def test_no_two_kernels_draw_the_same(kernel) -> None:
    code = (
        "import random, numpy as np, tensorflow as tf, keras\n"
        "print(random.random(), np.random.rand(), float(tf.random.uniform([])),\n"
        "      float(keras.initializers.GlorotUniform()((1, 1))[0, 0]))"
    )
    with Kernel() as other:
        drawn = [k.run(code).split() for k in (kernel, other)]
    assert len(drawn[0]) == 4
    assert not set(drawn[0]) & set(drawn[1])


def test_a_loop_is_interrupted(kernel) -> None:
    code = "print('started', flush=True)\nwhile True: pass"
    assert kernel.run(code, seen=kernel.manager.interrupt_kernel) == "KeyboardInterrupt"
    assert kernel.run("print(1)") == "1"


def test_a_restart_begins_anew(kernel) -> None:
    kernel.run("x = 1")
    kernel.manager.restart_kernel(now=True)
    kernel.client.wait_for_ready(SECONDS)
    assert kernel.run("print(x)") == "NameError"
    assert is_gone(kernel.process.pid)
    assert isinstance(kernel.manager.provisioner.process, ForkedKernel)


def test_a_shutdown_leaves_nothing(kernel) -> None:
    inner = kernel.run(
        "import subprocess; print(subprocess.Popen(['sleep', '99']).pid)"
    )
    kernel.client.stop_channels()
    kernel.manager.shutdown_kernel()
    assert not kernel.manager.has_kernel
    assert is_gone(kernel.process.pid)
    assert is_gone(int(inner))


def test_a_kernel_that_ends_itself_is_noticed(kernel) -> None:
    kernel.client.execute("import os; os._exit(3)")
    kernel.process.wait(SECONDS)
    assert not kernel.manager.is_alive()


def test_no_kernel_outlives_the_server(kernel) -> None:
    warm.WARM.close()
    kernel.process.wait(SECONDS)
    assert not kernel.manager.is_alive()


def other_python(monkeypatch) -> dict[str, object]:
    monkeypatch.setattr(sys, "executable", "/usr/bin/other-python")
    return {}


def other_environment(monkeypatch) -> dict[str, object]:
    return {"env": {**os.environ, "TF_ENABLE_ONEDNN_OPTS": "2"}}


def independent(monkeypatch) -> dict[str, object]:
    return {"independent": True}


def not_ready(monkeypatch) -> dict[str, object]:
    monkeypatch.setattr("kerasdojo.kernels.provisioner.WARM", Never())
    return {}


class Never(warm.Warm):
    """Takes forever to get ready."""

    def _start(self) -> None:
        self._control, self.theirs = warm.messages.control_pair()


def dead(monkeypatch) -> dict[str, object]:
    warm.WARM.process.kill()
    warm.WARM.process.wait()
    return {}


@pytest.mark.parametrize(
    "unusual", [other_environment, independent, not_ready, other_python, dead]
)
def test_anything_unusual_gets_an_ordinary_kernel(is_warm, monkeypatch, unusual):
    settings = unusual(monkeypatch)
    manager = KernelManager()
    argv = manager.kernel_spec.argv
    argv[0] = warm.sys.executable if unusual is not other_python else PYTHON
    manager.start_kernel(**settings)
    try:
        assert not isinstance(manager.provisioner.process, ForkedKernel)
        assert manager.is_alive()
    finally:
        manager.shutdown_kernel(now=True)


PYTHON = sys.executable
