"""Text to typed content: YAML with positions, fields, Markdown, catalogues, all of it together."""
