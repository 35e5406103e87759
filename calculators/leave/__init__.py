"""A leave week by week: waiting period, allotments, payments, reductions and tax.

See M.G.L. c. 175M s. 2 and 3, 458 CMR 2.12.
"""
