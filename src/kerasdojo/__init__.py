"""An auto-graded course in TensorFlow 2 and Keras, in English and Korean."""

__version__ = "0.1.0"
