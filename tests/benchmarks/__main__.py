"""Prints every figure: ``make bench``."""

from tests.benchmarks import batches, estimates, imports, requests, spark_workers

if __name__ == "__main__":
    for figures in (requests, estimates, imports, batches, spark_workers):
        figures.measure()
