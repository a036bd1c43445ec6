"""YAML to model: reads scenario files and tells their authors everything that is wrong with them."""
