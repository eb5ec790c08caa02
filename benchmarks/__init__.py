"""Measurements beside the real peer, run by `python -m benchmarks`."""
