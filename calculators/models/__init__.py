"""What all questions and answers share: fields, errors, warnings and the lines of an explanation."""
