r"""
tries = "to change how the next student starts"
must = "nothing outside its folder can be written"
"""

from pathlib import Path

PLACES = (
    "@HOME@/.ipython/profile_default/startup/00-attack.py",
    "@HOME@/.keras/keras.json",
    "@LIBRARY@/attack_of_a_test.txt",
)
for place in PLACES:
    try:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        Path(place).write_text("# attack")
        print("HARM" + "ED", place)
    except OSError:
        continue
