"""Every kind of value crosses as what it is; nothing else gets in."""

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Iterator
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st

from kerasdojo.wire import (
    CannotCross,
    Channel,
    ChannelClosed,
    Decoder,
    FrameError,
    Handle,
    History,
    tensors,
)

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(120)]


def cross(value: Any) -> Any:
    """The value after a trip over the wire, objects that stay behind as handles."""
    encoder = tensors.encoder(lambda kept: Handle(7, type(kept).__name__))
    tree = json.loads(json.dumps(encoder.encode(value)))
    return tensors.decoder(encoder.body).decode(tree)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -3,
        1 << 200,
        0.1,
        float("inf"),
        2 - 3j,
        "한글",
        b"\x00\xff",
        [1, [2.5, "x"]],
        (1, (2,)),
        {"a": [1], 2: (3,)},
        {1, 2},
        np.float32(1.5),
        np.int64(4),
    ],
    ids=repr,
)
def test_plain_values_keep_type_and_value(value: Any) -> None:
    back = cross(value)
    assert type(back) is type(value)
    assert back == value


@pytest.mark.parametrize(
    "dtype", ["bool", "int8", "int32", "int64", "uint8", "float16", "float64"]
)
def test_arrays_keep_dtype_shape_and_values(dtype: str) -> None:
    value = np.arange(12).reshape(3, 4).T.astype(dtype)
    back = cross(value)
    assert type(back) is np.ndarray
    assert back.dtype == value.dtype
    np.testing.assert_array_equal(back, value)


def test_tensors_and_variables_are_kept_apart() -> None:
    tensor = cross(tf.constant([[1, 2]]))
    assert tf.is_tensor(tensor)
    assert not isinstance(tensor, tf.Variable)
    assert tensor.dtype == tf.int32
    assert isinstance(cross(tf.Variable([1.0])), tf.Variable)
    assert isinstance(cross(keras.Variable([1.0])), keras.Variable)
    assert cross(tf.constant("글")).numpy() == "글".encode()
    assert cross(tf.constant([1.0], tf.bfloat16)).dtype == tf.bfloat16


def test_dtypes_functions_and_history_cross() -> None:
    assert cross(tf.float32) is tf.float32
    assert cross(np.float64) == np.dtype("float64")
    assert cross(keras.losses.mean_squared_error) is keras.losses.mean_squared_error
    assert cross(tf.nn.relu) is tf.nn.relu
    assert cross(keras.losses.Huber) is keras.losses.Huber
    history = keras.callbacks.History()
    history.epoch = [0]
    history.history = {"loss": [np.float32(0.5)]}
    assert cross(history) == History({"loss": [0.5]}, [0], {})


def test_keras_objects_cross_by_config() -> None:
    adam = cross(keras.optimizers.Adam(0.01))
    assert float(adam.learning_rate) == pytest.approx(0.01)
    loss = cross(keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    assert loss.from_logits is True


def test_short_texts_are_the_literals_they_equal() -> None:
    assert cross({"activation": "".join(["re", "lu"])})["activation"] is "relu"  # noqa: F632


def test_what_cannot_be_copied_stays_behind() -> None:
    class Mine:
        pass

    assert cross(Mine()) == Handle(7, "Mine")
    assert cross([Mine()]) == [Handle(7, "Mine")]
    assert cross(x for x in ()).class_name == "generator"


def test_a_value_too_deep_is_refused() -> None:
    value: list[Any] = []
    for _ in range(100):
        value = [value]
    with pytest.raises(CannotCross, match="too deep"):
        cross(value)


trees = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(
        [
            "array",
            "list",
            "dict",
            "scalar",
            "tf.Tensor",
            "model",
            "keras",
            "builtin",
            "strings",
            "handle",
            "bytes",
            "int",
            "float",
            "dtype",
            "history",
            "float32",
        ]
    ),
    lambda children: (
        st.lists(children, max_size=5)
        | st.dictionaries(st.text(max_size=5), children, max_size=3)
    ),
    max_leaves=20,
)


@settings(max_examples=400, deadline=None)
@given(tree=trees, body=st.binary(max_size=64))
def test_no_tree_gets_more_out_of_the_decoder_than_a_refusal(
    tree: Any, body: bytes
) -> None:
    with contextlib.suppress(CannotCross):
        tensors.decoder(body).decode(tree)


@pytest.mark.parametrize(
    "tree",
    [
        ["array", "float64", [1 << 39, 1 << 39], [0, 8]],
        ["array", "float64", [-1], [0, 8]],
        ["array", "object", [1], [0, 8]],
        ["array", "float64", [1], [0, 800]],
        ["array", "float64", [2], [0, 8]],
        ["int", "0x" + "f" * 2000],
        ["strings", [3], ["a"]],
        ["strings", [300], ["a" * 100_000, *[""] * 299]],
        ["set", [["int", hex(((1 << 61) - 1) * n)] for n in range(20_000)]],
        ["dict", [[n, n] for n in range(20_000)]],
        ["dict", [[["list", []], 1]]],
        ["nobody", 1],
        {"class_name": "Lambda"},
    ],
    ids=lambda tree: str(tree)[:40],
)
def test_absurd_arrays_and_numbers_are_refused(tree: Any) -> None:
    with pytest.raises(CannotCross):
        tensors.decoder(b"\0" * 8).decode(tree)


@pytest.fixture
def pair() -> Iterator[tuple[Channel, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Channel(ours, max_tree=1 << 20), theirs


Pair = tuple[Channel, socket.socket]


def test_frames_carry_a_tree_and_a_body(pair: Pair) -> None:
    channel, theirs = pair
    Channel(theirs).send({"a": [1]}, b"xyz")
    tree, body = channel.receive()
    assert (tree, bytes(body)) == ({"a": [1]}, b"xyz")


def test_frames_that_arrive_together_are_read_one_by_one(pair: Pair) -> None:
    channel, theirs = pair
    sender = Channel(theirs)
    for number in range(3):
        sender.send({"id": number}, bytes([number]) * 10)
    found = [channel.receive() for _ in range(3)]
    assert [(tree["id"], bytes(body)[:1]) for tree, body in found] == [
        (number, bytes([number])) for number in range(3)
    ]


@pytest.mark.parametrize("size", [0, 1, 1 << 16, (1 << 16) + 1, 3 << 20])
def test_bodies_of_any_size_arrive(pair: Pair, size: int) -> None:
    channel, theirs = pair
    body = b"\x07" * size
    sender = threading.Thread(target=Channel(theirs).send, args=([], body))
    sender.start()
    assert bytes(channel.receive()[1]) == body
    sender.join()


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        struct.pack("!4sIQ", b"KDJ1", 1 << 31, 0),
        struct.pack("!4sIQ", b"KDJ1", 2, 1 << 60),
        struct.pack("!4sIQ", b"KDJ1", 3, 0) + b"{{{",
        struct.pack("!4sIQ", b"KDJ1", 200_000, 0) + b"[" * 200_000,
    ],
)
def test_what_is_no_frame_within_the_limits_is_refused(pair: Pair, data: bytes) -> None:
    channel, theirs = pair
    theirs.sendall(data)
    with pytest.raises(FrameError):
        channel.receive()


def test_a_frame_that_ends_early_closes_the_channel(pair: Pair) -> None:
    channel, theirs = pair
    theirs.sendall(struct.pack("!4sIQ", b"KDJ1", 10, 0) + b"[1")
    theirs.close()
    with pytest.raises(ChannelClosed):
        channel.receive()


def test_a_frame_larger_than_the_limit_is_not_sent(pair: Pair) -> None:
    with pytest.raises(FrameError):
        pair[0].send("x" * (1 << 21))


def test_a_plain_decoder_needs_no_tensorflow() -> None:
    assert Decoder().decode(["tuple", [1, ["float", "0x1.8p+0"]]]) == (1, 1.5)
