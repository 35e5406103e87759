"""``pfml batch benefits``: the weekly benefit of every person of a file of wages."""

from calculators.batch.benefit_run import BenefitRun
from calculators.batch.benefit_texts import read_wages
from calculators.batch.pieces import Pieces
from rules import published
from web.command_line.asking import Provisional
from web.command_line.batch.columns import Columns
from web.command_line.batch.inputs import checked, input_files, parts_for
from web.command_line.batch.rejects import REJECTED, Rejects
from web.command_line.batch.running import Force, Inputs, OutputFile, answer_files, answering
from web.command_line.batch.workplace import workplace

COLUMNS = Columns(
    ("person", "employer", "quarter", "wages", "leave_start_date"),
    optional=("application_date", "employment_status"),
)


@answering
def benefits(*, inputs: Inputs, output: OutputFile, provisional: Provisional = False, force: Force = False) -> Rejects:
    """Work out the benefit of every person from rows of person, employer, quarter, wages, leave_start_date."""
    files = input_files(inputs, [output, output.with_name(output.name + REJECTED)])
    checked(files, COLUMNS)
    with workplace(output, (REJECTED,), force=force) as work:
        rejects = Rejects(work.making(REJECTED), published().coverage.benefits)
        pieces = Pieces(work.folder, parts_for(files))
        run = BenefitRun(pieces, published(), provisional=provisional)
        answer_files(run, read_wages, files, work.making(), rejects)
    used = rejects.read - rejects.total
    rejects.tell(output, f"{used:,} used for the {rejects.written:,} people")
    return rejects
