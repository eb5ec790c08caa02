"""Watch mode: grade on every save, and answer to single keys."""
