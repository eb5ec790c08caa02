"""What nbgrader's converters share during a run works as what they make themselves."""

import jsonschema
import nbgrader.api
import pytest
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat.v3 import MetadataValidatorV3

from kerasdojo.nbgrader.reuse import reuse

GOOD = {
    "schema_version": 3,
    "grade_id": "one",
    "grade": False,
    "solution": False,
    "locked": True,
    "task": False,
}


def complaint(metadata):
    cell = new_code_cell(metadata={"nbgrader": metadata})
    with pytest.raises(jsonschema.ValidationError) as found:
        MetadataValidatorV3().validate_cell(cell)
    return found.value.message


@pytest.mark.parametrize("change", [{"points": -1}, {"locked": 3}, {"grade_id": None}])
def test_bad_metadata_is_complained_of_in_the_same_words(change) -> None:
    usual = complaint(GOOD | change)
    with reuse():
        MetadataValidatorV3().validate_cell(new_code_cell(metadata={"nbgrader": GOOD}))
        assert [complaint(GOOD | change) for _ in range(2)] == [usual, usual]


def test_a_gradebook_is_prepared_once_and_opens_anew(tmp_path) -> None:
    usual = nbgrader.api.create_engine
    with reuse():
        for name in ("first", "second"):
            with Gradebook(f"sqlite:///{tmp_path}/{name}.db") as gradebook:
                gradebook.add_student("ann")
            with Gradebook(f"sqlite:///{tmp_path}/{name}.db") as again:
                assert [s.id for s in again.students] == ["ann"]
                assert again.engine is gradebook.engine
    assert nbgrader.api.create_engine is usual
