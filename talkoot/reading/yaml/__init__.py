"""YAML as events: every scalar text, every mistake with its place and the line to write."""
