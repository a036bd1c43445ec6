"""The state machine of a scenario as a picture: Mermaid, Graphviz DOT and SVG."""
