"""The trusted side: holds graders and expected values, computes every verdict."""
