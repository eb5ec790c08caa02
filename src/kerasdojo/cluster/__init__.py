"""The same grading on other machines, through `dask.distributed`.

Course, submission and verdict travel as data; each machine grades with processes of
its own, as one machine does. Nothing is written there, so there is one writer.
"""

from kerasdojo.cluster.pool import LOCAL, ClusterPool

__all__ = ["LOCAL", "ClusterPool"]
