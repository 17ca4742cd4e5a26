"""The pure build: a snapshot, an instant and a ledger to every file."""
