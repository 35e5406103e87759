"""The weekly benefit: base period, average weekly wage, benefit and eligibility (c. 175M s. 3, 458 CMR 2.12)."""
