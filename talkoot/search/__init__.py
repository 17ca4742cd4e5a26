"""What a search index is made from: pages in plain words, and the base forms of those words."""
