"""Contributions of an employer for a year: workforce, wage base, rates and shares.

See M.G.L. c. 175M s. 6, 458 CMR 2.05.
"""
