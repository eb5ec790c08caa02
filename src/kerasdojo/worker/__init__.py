"""The untrusted side: runs a student's cells and answers requests with plain values.

Nothing in this package knows a check, an expected value or a score.
"""
