"""Weekly benefits: base period, average weekly wage, benefit and eligibility.

See M.G.L. c. 175M s. 3, 458 CMR 2.12.
"""
