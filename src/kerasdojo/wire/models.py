"""Keras models as data: config, weights, compile settings and optimizer state.

`encode_model` runs where the model lives; `rebuild` makes a new model of built-in
layers from the data, after `configs.clean` has re-written every config.
"""

from __future__ import annotations

import functools
import json
from typing import Any

import keras
import numpy as np

from kerasdojo.wire import configs
from kerasdojo.wire.values import CannotCross, Decoder, Encoder

MAX_PARAMETERS = 20_000_000
MAX_LAYERS = 300
MAX_ACTIVATION = 1 << 24
MODEL_CLASSES = ("Sequential", "Functional")


def is_plain(model: Any) -> bool:
    """Whether `model` is exactly Keras' own Sequential or Functional class."""
    kind = type(model)
    return kind.__name__ in MODEL_CLASSES and kind.__module__.startswith("keras.src.")


def encode_model(model: keras.Model, encoder: Encoder) -> list[Any]:
    """Return the data of a plain model.

    Raises:
        CannotCross: It holds a function that is not Keras' or TensorFlow's own.
    """
    _require_own_layers(model)
    for layer in model._flatten_layers(include_self=False):
        _require_built_in(getattr(layer, "activation", None))
    config = json.loads(model.to_json())
    compiled = config.pop("compile_config", None) or None
    if compiled:
        _require_built_in_losses(model)
    weights = [encoder.array(np.asarray(weight)) for weight in model.get_weights()]
    state = None
    optimizer = getattr(model, "optimizer", None)
    if compiled and optimizer is not None:
        state = [encoder.array(np.asarray(v)) for v in optimizer.variables]
    return [config, weights, compiled, state]


def rebuild(decoder: Decoder, spec: Any) -> keras.Model:
    """Return a new model made from the data of `encode_model`.

    Raises:
        CannotCross: The data describe no allowed model, or disagree with each other.
    """
    config, weights, compiled, state = spec
    arrays = [decoder.array(*node[1:]) for node in weights]
    _check_size(config, arrays)
    model = _unset(config)
    if arrays:
        model.set_weights(arrays)
        _finalize(model)
    if compiled:
        model.compile_from_config(configs.clean(compiled))
        if state:
            _restore(model, [decoder.array(*node[1:]) for node in state])
    return model


def _unset(config: Any) -> Any:
    """Return the model of a config, its weights not yet set.

    Keras builds a Sequential anew for each layer it adds; given all layers, once.
    """
    cleaned = configs.clean(config)
    new = keras.saving.deserialize_keras_object
    if cleaned["class_name"] != "Sequential":
        return new(cleaned)
    settings = cleaned["config"]
    layers = [new(layer) for layer in settings["layers"]]
    model = keras.Sequential(layers, name=settings["name"])
    if not model.built and settings.get("build_input_shape"):
        model.build(settings["build_input_shape"])
    return model


def _check_size(config: Any, arrays: list[np.ndarray[Any, Any]]) -> None:
    """Compare the weights sent with those of the model, built without memory first."""
    if sum(array.size for array in arrays) > MAX_PARAMETERS:
        raise CannotCross("the model is too large")
    if _weight_shapes(json.dumps(config)) != [array.shape for array in arrays]:
        raise CannotCross("config and weights disagree")


@functools.lru_cache(maxsize=64)
def _weight_shapes(config: str) -> list[tuple[int, ...]]:
    """Return the shapes of a model's weights; students often send the same config."""
    with keras.StatelessScope(initialize_variables=False):
        model = _unset(json.loads(config))
        if not isinstance(model, keras.Model):
            raise CannotCross("the config is not a model's")
        layers = list(model._flatten_layers(include_self=False))
        shapes = [tuple(weight.shape) for weight in model.weights]
    if len(layers) > MAX_LAYERS:
        raise CannotCross("the model is too large")
    for layer in layers:
        for output in _outputs(layer):
            extents = [extent for extent in output.shape if extent]
            if np.prod(extents, dtype=float) > MAX_ACTIVATION:
                raise CannotCross("a layer's output is too large")
    return shapes


def _outputs(layer: keras.Layer) -> list[Any]:
    return [t for node in layer._inbound_nodes for t in node.output_tensors]


def _finalize(model: keras.Model) -> None:
    """Let layers that were adapted to data take up the statistics in their weights."""
    for layer in model._flatten_layers(include_self=False):
        if isinstance(layer, keras.layers.Normalization) and layer.input_mean is None:
            layer.finalize_state()


def _restore(model: keras.Model, state: list[np.ndarray[Any, Any]]) -> None:
    """Put the optimizer where the sender's was; an untrained one has no slots yet."""
    optimizer = model.optimizer
    if not optimizer.built and model.built:
        optimizer.build(model.trainable_variables)
    variables = optimizer.variables[: len(state)]
    if [tuple(v.shape) for v in variables] != [array.shape for array in state]:
        raise CannotCross("optimizer state and model disagree")
    for variable, array in zip(variables, state, strict=True):
        variable.assign(array)


def _require_own_layers(model: keras.Model) -> None:
    """Refuse a Sequential with one layer object twice: its config loses the sharing."""
    if isinstance(model, keras.Sequential):
        if len({id(layer) for layer in model.layers}) != len(model.layers):
            raise CannotCross("the model uses one layer object twice")
        for layer in model.layers:
            _require_own_layers(layer)


def _require_built_in(function: Any) -> None:
    module = getattr(function, "__module__", None) or ""
    if callable(function) and not module.startswith(("keras.", "tensorflow.")):
        raise CannotCross("the model uses a function of your own")


def _require_built_in_losses(model: keras.Model) -> None:
    settings = model.get_compile_config() and model._compile_config.config
    for key in ("loss", "metrics", "weighted_metrics"):
        for entry in keras.tree.flatten(settings.get(key)):
            if entry is not None and not isinstance(entry, str):
                _require_built_in(entry if hasattr(entry, "__name__") else None)
