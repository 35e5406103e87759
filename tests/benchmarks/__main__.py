"""Print every figure of ``make bench``."""

from tests.benchmarks import batches, estimates, imports, languages, load, requests, spark_workers

if __name__ == "__main__":
    for figures in (requests, estimates, imports, languages, load, batches, spark_workers):
        figures.measure()
