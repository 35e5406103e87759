"""Weekly benefits: base period, average weekly wage, benefit and eligibility.

M.G.L. c. 175M s. 3, 458 CMR 2.12.
"""
