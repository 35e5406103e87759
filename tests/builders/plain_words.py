"""The rule for every text that a person reads: plain words in short sentences."""

import re
from collections.abc import Iterator

MOST_WORDS = 20
HIGHEST_GRADE, HIGHEST_GRADE_FOR_DEVELOPERS = 8.0, 10.0
FEWEST_WORDS_GRADED = 10
SHORTEST_SENTENCE = 4

AS_IN_EXAMPLE = re.compile(r"\bas in\b(?= (?:[A-Z]?\d|[A-Z]\w+\b(?! of)))")
"""Examples that "such as" should name."""

FORBIDDEN = re.compile(
    r"\b(?:beside|stands?(?: in)?|holds?|mend|so (?:much|many)|at once|whoever|nor|neither|else|in silence|upper bound"
    r"|without a word|(?:is|are|was|were) (?:taken to be|looked at|litigated)|being litigated|anybody|nobody|somebody"
    r"|whether or not|aforesaid|thereof|herein|hereby|pursuant|shall|prior to|in order to|utilize|suffices?)\b",
    re.IGNORECASE,
)
"""Words that plain English does not use, or uses in another sense."""

OPENING = re.compile(r"(?:Who|What|Where|Whether|How|That which)\b")
"""Words that begin a question or a heading, and no sentence."""

FOR_JSON_ONLY = re.compile(
    r"(?:^|[.:] |, or )[Gg]ive (?!back\b|each new worker)|\b[Ll]eave\b[^.]*\b(?:out|empty)\b(?! of)"
    r"|\bthe documentation\b"
)
"""Words of the API, which a page does not use."""

PLURAL_MONEY = re.compile(r"%\((?:amount|employee|employer|pay|left|total|withheld)\)s (?:are|were|count)\b")
"""Money with a plural verb. An amount of money has a singular one."""

VERBS = re.compile(
    r"""(?:
    accept|accepts|add|added|adds|affect|agree|allow|allows|answer|answers|appeal|appeals|applied|applies|apply
    |are|arrive|arrived|arrives|ask|asks|assume|assumed|assumes|award|be|became|become|becomes|been|began|begin
    |begins|belong|belongs|bring|brings|call|called|calls|came|can|cannot|carries|carry|change|changed|changes
    |check|checked|checks|choose|chose|claim|claims|clear|close|come|comes|compare|compares|compute|computes
    |contain|contains|continue|copied|copy|correct|corrects|cost|costs|could|count|counted|counts|cover|covered
    |covers|create|decide|decided|decides|delete|deletes|depend|depends|did|differ|differs|divide|divided|do|does
    |done|download|drop|earn|earned|earns|eats|employed|end|ends|enter|entered|estimate|exclude|excludes|explain
    |explained|explains|export|fall|falls|file|fill|filled|fills|find|finds|fit|fits|fix|follow|follows|forget
    |found|gave|get|gets|give|given|gives|go|goes|got|had|has|have|help|helps|hit|ignore|include|includes|is|join
    |keep|keeps|kept|know|known|knows|last|lasted|lasts|lead|leads|learns|leave|leaves|let|lets|limit|limits|link
    |list|lists|load|log|logs|look|looks|lose|made|make|makes|match|matches|may|mean|means|meets|move|must|name
    |names|need|needed|needs|offer|offers|open|opens|opt|opted|owe|owes|paid|pass|passes|paste|pay|pays|plan
    |plans|press|print|prints|protect|put|raise|raises|ran|reach|reached|reaches|read|reads|receive|received
    |receives|record|records|reduce|refuse|refuses|reload|remember|remembers|remove|removes|repeat|replace
    |replaces|report|reported|reports|return|returns|rise|rises|round|rounds|run|runs|said|save|say|says|see|seem
    |select|send|sends|sent|set|sets|share|shorten|should|show|shows|skip|sort|split|start|started|starts|stay
    |stays|stop|stopped|stops|store|stores|subtract|take|taken|takes|tell|tells|test|took|treat|try|turn|type
    |understand|update|upload|use|used|uses|wait|want|wants|was|were|will|withheld|withhold|withholds|work|worked
    |works|would|write|writes
    )""",
    re.VERBOSE,
)
"""The verbs of the texts, in the forms that a sentence needs."""

LEGAL = re.compile(
    r"Massachusetts|\b(?:eligib\w+|contribut\w+|individuals?|intermittent|provisional|contractors?|unemployment|disability"
    r"|Department|employ\w+|medical|family|average|quarter\w*|benefits?|application|MassTaxConnect|self-employment)\b",
    re.IGNORECASE,
)
"""Terms of the law, which people meet on their letters. Each counts as a word of two syllables."""

PLACEHOLDER = re.compile(r"%\(\w+\)s")
ABBREVIATION = re.compile(r"\b([aApP])\.([mM])\.|\be\.g\.|\bi\.e\.|\bU\.S\.|\bs\. (?=\d)|\bc\. (?=\d)")
SENTENCE_END = re.compile(r"(?<=[.!?])[)”\"]?\s+(?=[A-Z“\"(%\d])")
COLON = re.compile(r":\s")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with its final mark."""
    return [sentence for sentence in SENTENCE_END.split(ABBREVIATION.sub("X", text.strip())) if sentence]


def words(text: str) -> list[str]:
    """Return the words of a text, with a placeholder as one word, without numbers and signs."""
    return [word for word in PLACEHOLDER.sub("Xx", text).split() if re.search("[A-Za-z]", word)]


def syllables(word: str) -> int:
    """Return about how many syllables a word has: its groups of vowels, without a silent e."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    silent = re.sub(r"(?<=[^aeiouylr])es?$|(?<=[^aeiouytd])ed$|(?<=[aeiouy][rl])es?$", "", letters)
    return max(1, len(re.findall("[aeiouy]+", silent)))


def grade(text: str) -> float:
    """Return the reading grade of a text by the formula of Flesch and Kincaid."""
    plain = words(LEGAL.sub("Wages", PLACEHOLDER.sub("wages", text)))
    per_sentence = len(plain) / max(1, len(sentences(text)))
    per_word = sum(map(syllables, plain)) / max(1, len(plain))
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def faults(text: str, *, on_a_page: bool = True, needs_verbs: bool = True) -> Iterator[str]:
    """Yield each way in which a text breaks the rule.

    The meaning of a field or option ``needs_verbs`` no more than a label does, such as "The year of the wages."
    """
    yield from (f"word: {found.group()}" for found in FORBIDDEN.finditer(text))
    yield from (f"example: {found.group()}" for found in AS_IN_EXAMPLE.finditer(text))
    yield from (f"plural money: {found.group()}" for found in PLURAL_MONEY.finditer(text))
    if on_a_page:
        yield from (f"word of the API: {found.group()}" for found in FOR_JSON_ONLY.finditer(text))
    if ";" in text.strip(" ;"):
        yield "semicolon"
    for sentence in sentences(text):
        yield from _faults_of_a_sentence(sentence, needs_verbs=needs_verbs)
    highest = HIGHEST_GRADE if on_a_page else HIGHEST_GRADE_FOR_DEVELOPERS
    if len(words(text)) >= FEWEST_WORDS_GRADED and grade(text) > highest:
        yield f"grade: {grade(text):.1f}"


def _faults_of_a_sentence(sentence: str, *, needs_verbs: bool) -> Iterator[str]:
    found = words(sentence)
    if len(found) > MOST_WORDS:
        yield f"{len(found)} words: {sentence}"
    before, colon, after = sentence.partition(": ")
    if colon and min(len(words(before)), len(words(after))) >= SHORTEST_SENTENCE and _has_verb(after):
        yield f"colon: {sentence}"
    if not needs_verbs or not sentence.endswith("."):
        return
    if OPENING.match(sentence):
        yield f"opening: {sentence}"
    if len(found) >= SHORTEST_SENTENCE and not _has_verb(sentence):
        yield f"no verb: {sentence}"


def _has_verb(sentence: str) -> bool:
    return any(VERBS.fullmatch(re.sub(r"n't$|'s$|[^a-z]", "", word.lower())) for word in words(sentence))
