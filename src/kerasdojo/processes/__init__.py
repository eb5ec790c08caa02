"""Processes of a grading run: zygote, judge, workers, and how to start each."""
