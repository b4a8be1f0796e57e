"""Makes the sample documents and their gold from a source in three languages; see ../README.md."""

LANGUAGES = ("zh", "en", "es")
PAIRS = (("zh", "en"), ("zh", "es"), ("en", "es"))
JOB_LETTERS = {"zh": "C", "en": "E", "es": "S"}
INVENTED = "Invented sample text of the Stele project. Not a United Nations document."


class MakeError(Exception):
    """A source that breaks a rule of the README, or a program that does not do its part."""
