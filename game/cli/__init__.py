"""The command line: what a person types, and what is printed. The only place that starts and ends the process."""
