"""Write the answers of the recorded worksheets anew.

Read the changed lines before you commit them.
"""

from tests.builders.worksheets import answered, worksheets

if __name__ == "__main__":
    for file in worksheets():
        file.write_text(answered(file), "utf-8")
