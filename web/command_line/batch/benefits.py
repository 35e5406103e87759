"""``pfml batch benefits``: the weekly benefit of every person of a file of wages."""

import polars as pl

from calculators.batch.out_of_core import BenefitRun
from calculators.batch.partitions import Pieces
from calculators.batch.summary import of_benefits
from calculators.batch.texts import read_wages
from calculators.batch.what_if import Changes, Compared, Run
from calculators.start_dates.days import covered_leave
from rules import published
from web.command_line.batch.atomic_output import workplace
from web.command_line.batch.changed_parameters import changed_rulebook
from web.command_line.batch.columns import Columns
from web.command_line.batch.inputs import checked, input_files, parts_for
from web.command_line.batch.rejects import REJECTED, Rejects
from web.command_line.batch.running import Force, Inputs, OutputFile, Summarise, WhatIf, answer_files, answering
from web.command_line.batch.side_outputs import OTHERS, Beside
from web.command_line.options import Provisional

COMPARED = ("weekly_benefit", "expected_award", "financially_eligible", "reason")
COLUMNS = Columns(
    ("person", "employer", "quarter", "wages", "leave_start_date"),
    optional=("application_date", "employment_status"),
)


@answering
def batch_benefits(
    *,
    inputs: Inputs,
    output: OutputFile,
    provisional: Provisional = False,
    what_if: WhatIf = None,
    summary: Summarise = False,
    force: Force = False,
) -> Rejects:
    """Work out the benefit of every person from rows of person, employer, quarter, wages, leave_start_date."""
    rulebook = published() if what_if is None else changed_rulebook(what_if)
    files = input_files(inputs, output, OTHERS)
    checked(files, COLUMNS)
    changes = [] if what_if is None else [Changes("weekly_benefit", paid(""), paid("published_"))]
    beside = Beside("Benefits by year and average weekly wage", of_benefits if summary else None, changes)
    with workplace(output, OTHERS, force=force) as work:
        rejects = Rejects(work.making(REJECTED), covered_leave(rulebook))
        pieces = Pieces(work.folder, parts_for(files))
        run: Run = BenefitRun(pieces, rulebook, provisional=provisional)
        if what_if is not None:
            run = Compared(run, BenefitRun(pieces, published(), provisional=provisional), ("person",), COMPARED)
        answer_files(run, read_wages, files, work.making(), rejects, [beside.see])
        beside.write(work)
    used = rejects.read - rejects.total
    rejects.tell(output, f"{used:,} used for the {rejects.written:,} people")
    return rejects


def paid(prefix: str) -> pl.Expr:
    """The weekly benefit of those who are eligible; none for the others."""
    eligible = pl.col(f"{prefix}financially_eligible")
    return pl.when(eligible).then(f"{prefix}weekly_benefit").when(~eligible).then(pl.lit(0))
