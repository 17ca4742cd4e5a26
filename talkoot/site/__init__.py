"""The graph: linked entries, their states, addresses, and what the last publication leaves to this one."""
