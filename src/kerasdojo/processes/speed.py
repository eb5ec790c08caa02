"""Settings that make small models train sooner and leave their numbers as they are.

Applied once, before the first fork. Set `KERASDOJO_EXACT=1` to go without them. Those
that replace a method of Keras are applied only to releases whose source was read, and
hand over to the usual method wherever a case is not plain.
"""

from __future__ import annotations

import contextlib
import os
from typing import Any

import keras
import tensorflow as tf
from keras import tree

from kerasdojo.processes.quick import (
    known_protocols,
    known_signatures,
    quick_attributes,
)

# Releases whose source was read; others are left alone: Keras' trainer and array
# adapter and layers, TensorFlow's eager context and trackable objects.
KNOWN_KERAS = ("3.12.", "3.13.", "3.14.", "3.15.")
KNOWN_TENSORFLOW = ("2.20.", "2.21.")


def apply() -> None:
    """Apply every setting, unless `KERASDOJO_EXACT` asks for none."""
    if os.environ.get("KERASDOJO_EXACT"):
        return
    no_graph_rewriting()
    known_tensorflow = tf.__version__.startswith(KNOWN_TENSORFLOW)
    known_keras = keras.__version__.startswith(KNOWN_KERAS)
    with contextlib.suppress(ImportError, AttributeError):
        if known_tensorflow:
            plain_eager_ops()
            known_protocols()
    with contextlib.suppress(ImportError, AttributeError):
        if known_keras:
            single_trace()
            plain_datasets()
            known_signatures()
        if known_keras and known_tensorflow:
            quick_attributes()


def no_graph_rewriting() -> None:
    """Leave out grappler: rewriting a graph costs more than it saves in a few steps.

    A rewritten graph may round its last bit otherwise, as in an LSTM; nothing else here
    changes a bit.
    """
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def plain_eager_ops() -> None:
    """Run an eager op as its kernel, not as a graph of one node.

    TensorFlow wraps every op it meets for the first time, and every variable, into a
    function that it optimizes: 0.4 ms each. The kernel that runs is the same.
    """
    from tensorflow.python import pywrap_tfe

    usual = pywrap_tfe.TFE_ContextOptionsSetRunEagerOpAsFunction

    def never(options: Any, _: bool) -> None:
        usual(options, False)

    pywrap_tfe.TFE_ContextOptionsSetRunEagerOpAsFunction = never


def single_trace() -> None:
    """Create optimizer slots and metrics before `fit` or `evaluate` is traced.

    Keras creates them inside the first trace, which TensorFlow then throws away to
    trace again. Under a distribution strategy Keras itself builds them beforehand; when
    that fails for any reason, the usual way is taken.
    """
    from keras.src.backend.tensorflow.trainer import TensorFlowTrainer

    usual = TensorFlowTrainer._maybe_symbolic_build

    def build_first(self: Any, iterator: Any = None, data_batch: Any = None) -> None:
        usual(self, iterator=iterator, data_batch=data_batch)
        if self._distribute_strategy is None and self.compiled and self.built:
            with contextlib.suppress(Exception):
                _build_state(self, _batch_spec(iterator, data_batch))

    TensorFlowTrainer._maybe_symbolic_build = build_first


def plain_datasets() -> None:
    """Cut arrays into batches without traced functions where nothing is shuffled.

    Keras traces three functions for every `fit`, `evaluate` and `predict`: one draws a
    permutation, one cuts it, one gathers the rows. Unshuffled rows need none of them,
    and a permutation can be cut without the second. Rows, batches and draws are the
    same.
    """
    from keras.src.trainers.data_adapters.array_data_adapter import ArrayDataAdapter

    usual = ArrayDataAdapter.get_tf_dataset

    def plain(self: Any) -> Any:
        inputs = _tensors(self._inputs)
        if inputs is None or self._shuffle not in (True, False):
            return usual(self)
        rows = _shuffled if self._shuffle else _in_order
        return rows(self, inputs).with_options(_options())

    ArrayDataAdapter.get_tf_dataset = plain


def _tensors(inputs: Any) -> Any:
    """Return arrays as Keras would convert them; None unless all are dense."""
    from keras.src.trainers.data_adapters import array_slicing

    found = array_slicing.convert_to_sliceable(inputs, target_backend="tensorflow")
    found = tree.lists_to_tuples(found)
    dense = all(
        hasattr(x, "dtype") and hasattr(x, "shape") for x in tree.flatten(found)
    )
    ragged = (tf.RaggedTensor, tf.SparseTensor)
    if not dense or any(isinstance(x, ragged) for x in tree.flatten(found)):
        return None
    return found


def _in_order(adapter: Any, inputs: Any) -> Any:
    return _batched(adapter, tf.data.Dataset.from_tensor_slices(inputs))


def _shuffled(adapter: Any, inputs: Any) -> Any:
    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def permutation(_: Any) -> Any:
        return tf.random.shuffle(tf.range(adapter._num_samples, dtype=tf.int64))

    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def gather(indices: Any, data: Any) -> Any:
        return tree.map_structure(lambda x: tf.gather(x, indices, axis=0), data)

    indices = _batched(adapter, tf.data.Dataset.range(1).map(permutation).unbatch())
    data = tf.data.Dataset.from_tensors(inputs).repeat()
    return tf.data.Dataset.zip((indices, data)).map(gather)


def _batched(adapter: Any, rows: Any) -> Any:
    whole = not adapter._partial_batch_size
    return rows.batch(adapter._batch_size, drop_remainder=whole)


def _options() -> Any:
    options = tf.data.Options()
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    options.experimental_external_state_policy = (
        tf.data.experimental.ExternalStatePolicy.IGNORE
    )
    return options


def _build_state(model: Any, batch: Any) -> None:
    """Create what a training step would create in its first trace."""
    from keras.src.models.functional import Functional

    functional = getattr(model, "_functional", None) or model
    if not isinstance(functional, Functional):
        model._symbolic_build(data_batch=batch)
        return
    _, y, _ = keras.utils.unpack_x_y_sample_weight(batch)
    for part in (model._compile_metrics, model._compile_loss):
        if part is not None and not part.built:
            part.build(_symbolic(y), functional.output)
    if model.optimizer is not None and not model.optimizer.built:
        model.optimizer.build(model.trainable_variables)


def _symbolic(batch: Any) -> Any:
    return tree.map_structure(
        lambda spec: keras.KerasTensor(
            spec.shape, keras.backend.standardize_dtype(spec.dtype)
        ),
        batch,
    )


def _batch_spec(iterator: Any, data_batch: Any) -> Any:
    """Shapes and dtypes of a batch, without taking one from the iterator."""
    if data_batch is not None:
        return data_batch
    return iterator._distributed_dataset.element_spec
