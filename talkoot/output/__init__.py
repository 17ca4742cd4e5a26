"""Views, lists, channels and everything else from which pages and files are made."""
