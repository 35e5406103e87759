"""What a person takes away from an answer: on paper, as a file, as dates, or to load again."""
