"""Turn a report with a row for each pay item into a table with a row for each person.

Its people are across, each above columns such as Hours and Amount, or each of them has a block of rows.
"""

from web.payroll_file.pay_items.item_tables import with_people_in_rows

__all__ = ["with_people_in_rows"]
