"""The solver, held against games played without it."""
