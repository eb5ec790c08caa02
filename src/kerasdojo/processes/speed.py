"""Settings that make small models train sooner and leave every number as it is.

Applied once, before the first fork. Set `KERASDOJO_EXACT=1` to go without them.
"""

from __future__ import annotations

import contextlib
import os
from typing import Any

import keras
import tensorflow as tf

# Keras releases whose trainer was read; others are left alone.
SINGLE_TRACE_VERSIONS = ("3.12.", "3.13.", "3.14.", "3.15.")


def apply() -> None:
    """Apply every setting, unless `KERASDOJO_EXACT` asks for none."""
    if os.environ.get("KERASDOJO_EXACT"):
        return
    no_graph_rewriting()
    if keras.__version__.startswith(SINGLE_TRACE_VERSIONS):
        with contextlib.suppress(ImportError, AttributeError):
            single_trace()


def no_graph_rewriting() -> None:
    """Leave out grappler: rewriting a graph costs more than it saves in a few steps."""
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def single_trace() -> None:
    """Create optimizer slots and metrics before `fit` or `evaluate` is traced.

    Keras creates them inside the first trace, which TensorFlow then throws away to
    trace again. Under a distribution strategy Keras itself builds them beforehand, by
    the method used here; when that fails for any reason, the usual way is taken.
    """
    from keras.src.backend.tensorflow.trainer import TensorFlowTrainer

    usual = TensorFlowTrainer._maybe_symbolic_build

    def build_first(self: Any, iterator: Any = None, data_batch: Any = None) -> None:
        usual(self, iterator=iterator, data_batch=data_batch)
        if self._distribute_strategy is None and self.compiled and self.built:
            with contextlib.suppress(Exception):
                self._symbolic_build(data_batch=_batch_spec(iterator, data_batch))

    TensorFlowTrainer._maybe_symbolic_build = build_first


def _batch_spec(iterator: Any, data_batch: Any) -> Any:
    """Shapes and dtypes of a batch, without taking one from the iterator."""
    if data_batch is not None:
        return data_batch
    return iterator._distributed_dataset.element_spec
