"""What to withhold from one paycheck, and when the wage base is reached."""
