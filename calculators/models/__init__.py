"""Parts of all questions and answers: fields, errors, warnings and the lines of an explanation."""
