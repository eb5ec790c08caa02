"""Jupyter kernels that have imported TensorFlow before they start.

Chosen by one setting of Jupyter; see `docs/kernels.md`.
"""
