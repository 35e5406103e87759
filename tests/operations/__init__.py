"""The service as operators run it: settings, probes, counts, log, limit, proxies, stop."""
