"""What a hub consists of: entries, their field groups, moments, windows, settings."""
