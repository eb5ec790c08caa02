"""A notebook's first minute: from a kernel's start to TensorFlow's first op."""

from __future__ import annotations

import json
import statistics
import time
from typing import Any

from jupyter_client import KernelManager
from jupyter_client.provisioning import KernelProvisionerFactory

from kerasdojo.kernels.warm import WARM

WAYS = {"stock": "local-provisioner", "warm": "kerasdojo-warm"}
FIRST_OP = """
import time
start = time.perf_counter()
import tensorflow as tf
tf.constant(1.0) + 1
print(time.perf_counter() - start)
"""


def measure(rounds: int = 3) -> dict[str, Any]:
    """Return median seconds of a kernel's start, and of import and first op in it.

    Args:
        rounds: Kernels of each kind, started in turns.
    """
    WARM.wait()
    found: dict[str, list[tuple[float, float]]] = {way: [] for way in WAYS}
    for _ in range(rounds):
        for way, name in WAYS.items():
            factory = KernelProvisionerFactory.instance()
            factory.default_provisioner_name = name
            found[way].append(_one())
    medians = {
        way: {
            "start": statistics.median(start for start, _ in pairs),
            "import_and_first_op": statistics.median(first for _, first in pairs),
        }
        for way, pairs in found.items()
    }
    stock, warm = (medians[way]["import_and_first_op"] for way in WAYS)
    return {**medians, "times_sooner": stock / warm}


def _one() -> tuple[float, float]:
    start = time.perf_counter()
    manager = KernelManager()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(120)
    ready = time.perf_counter() - start
    told: list[str] = []
    client.execute_interactive(
        FIRST_OP,
        output_hook=lambda message: _keep(message, told),
        timeout=120,
    )
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return ready, float("".join(told))


def _keep(message: dict[str, Any], told: list[str]) -> None:
    if message["content"].get("name") == "stdout":
        told.append(message["content"]["text"])


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
