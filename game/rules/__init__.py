"""Pure functions of a compiled scenario and a state: one rule set for the machine, the solver and the tests."""
