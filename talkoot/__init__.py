"""Talkoot turns a folder of YAML and Markdown into a municipality's hub for its associations."""

__version__ = "0.1.0"
