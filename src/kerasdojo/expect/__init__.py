"""What graders say: each helper compares, and words its failure in both languages.

Every helper takes `mistakes`, a dict from misconception id to the value that the known
mistake would have given (or a function without arguments that computes it). When the
submission's value equals one of them, the verdict names that misconception.
"""

from kerasdojo.expect.basics import code, equal, fail, kind, raises, that
from kerasdojo.expect.models import (
    model,
    output_shape,
    param_count,
    same_outputs,
    weight_shapes,
)
from kerasdojo.expect.training import nonlinear, training_step, untouched_by
from kerasdojo.expect.values import array, close, dtype, shape, unchanged

__all__ = [
    "array",
    "close",
    "code",
    "dtype",
    "equal",
    "fail",
    "kind",
    "model",
    "nonlinear",
    "output_shape",
    "param_count",
    "raises",
    "same_outputs",
    "shape",
    "that",
    "training_step",
    "unchanged",
    "untouched_by",
    "weight_shapes",
]
