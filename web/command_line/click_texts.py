"""The texts of click that the command prints, for the catalogs, from which click takes them."""

from web.i18n.translator import N_, NN_

TEXTS = (
    N_("Usage:"),
    N_("Options"),
    N_("Commands"),
    N_("Positional arguments"),
    N_("Show this message and exit."),
    N_("required"),
    # Translators: keep the words in braces as they are, and the signs next to them.
    N_("Error: {message}"),
    N_("Try '{command} {option}' for help."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing command."),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Option {name!r} does not take a value."),
    *NN_("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    *NN_("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    *NN_("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("Aborted!"),
)
