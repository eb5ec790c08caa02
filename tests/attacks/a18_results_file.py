r"""
tries = "to write the file of results"
must = "the worker writes into its own folder only"
"""

from pathlib import Path

for place in ("@ROOT@/results/x.json", "@OUTSIDE@/results.json"):
    try:
        Path(place).parent.mkdir(exist_ok=True)
        Path(place).write_text('{"score": 1000}')
        print("HARM" + "ED", place)
    except OSError:
        continue
