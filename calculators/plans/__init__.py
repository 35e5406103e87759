"""Compare plans of leave: those of one worker, and those of two parents."""
