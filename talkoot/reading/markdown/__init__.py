"""Markdown to bodies: clean HTML with holes, and every mistake with its place."""
