"""Print every figure of ``make bench``."""

from tests.benchmarks import batches, estimates, imports, languages, load, pages, requests, spark_workers

if __name__ == "__main__":
    for figures in (requests, estimates, imports, languages, load, pages, batches, spark_workers):
        figures.measure()
