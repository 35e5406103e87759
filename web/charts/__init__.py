"""The pictures: where bars, curves and calendar blocks stand, in whole units of each drawing."""
