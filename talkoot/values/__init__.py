"""Small frozen values that every layer may use; they know nothing of the others."""
