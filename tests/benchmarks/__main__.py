"""Prints every figure: ``make bench``."""

from tests.benchmarks import estimates, imports, load, requests

if __name__ == "__main__":
    for figures in (requests, estimates, imports, load):
        figures.measure()
