"""`python -m kerasdojo`."""

import sys

from kerasdojo.cli import main

sys.exit(main())
