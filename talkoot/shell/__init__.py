"""The only modules that touch files, processes, the clock or the network."""
