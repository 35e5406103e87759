"""Prints every figure: ``make bench``."""

from tests.benchmarks import estimates, imports, requests

if __name__ == "__main__":
    for figures in (requests, estimates, imports):
        figures.measure()
