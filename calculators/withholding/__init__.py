"""The withholding of one paycheck, and the paycheck in which the wage base is reached."""
