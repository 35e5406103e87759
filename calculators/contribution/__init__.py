"""A year's contributions of an employer: workforce, wage base, rates and shares (c. 175M s. 6, 458 CMR 2.05)."""
