"""How a worker can be lost."""


class WorkerLost(Exception):
    """The worker is gone; `reason` says why.

    Args:
        reason: `time`, `memory`, `disk`, `crash` or `protocol`.
        detail: For instance the name of the signal.

    Attributes:
        starved: The machine may be at fault: it killed the worker, or had not given
            it half of the time that was up.
    """

    def __init__(self, reason: str, detail: str = ""):
        super().__init__(f"{reason} {detail}".strip())
        self.reason = reason
        self.detail = detail
        self.starved = False
