"""Benchmarks: scripts that print figures beside a reference in the same run, and never fail on time.

``python -m tests.bench`` runs them all; ``python -m tests.bench.bench_moves`` one.
"""
