"""The financial eligibility route of the Commonwealth's portal API.

Portals call it today. Its envelope, names and sentences are the portal's. Its figures come from the same calculators as
those of every other route.
"""
