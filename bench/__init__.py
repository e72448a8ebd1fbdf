"""Benchmarks of the course: each measures ours beside a bare counterpart in the same run and prints JSON."""
