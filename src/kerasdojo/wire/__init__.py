"""What crosses between judge and worker: bounded frames of JSON and raw bytes.

Nothing here unpickles, evaluates or imports what the other side names.
"""

from kerasdojo.wire.frames import Channel, ChannelClosed, ChannelTimeout, FrameError
from kerasdojo.wire.values import (
    CannotCross,
    Code,
    Decoder,
    Encoder,
    Handle,
    History,
)

__all__ = [
    "CannotCross",
    "Channel",
    "ChannelClosed",
    "ChannelTimeout",
    "Code",
    "Decoder",
    "Encoder",
    "FrameError",
    "Handle",
    "History",
]
