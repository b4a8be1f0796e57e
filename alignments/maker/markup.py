"""Labels of paragraphs, and the markup inside a text: _italics_, [^1] for a note, ~ between cells."""
from __future__ import annotations

import re
from collections.abc import Iterator

NOTE = r"\[\^(.+?)\]"


def labels(kind: str, path: str, in_han: bool) -> dict[str, str]:
    """The label of a paragraph in each language, made of the last step of its path.

    in_han: whether the Chinese numbers its paragraphs 一、 and ㈠
    """
    step = path.split("/")[-1].strip("()")
    if kind == "h1":
        return {"zh": han_number(roman_value(step)) + ".", "en": step + ".", "es": step + "."}
    if kind == "h2" and len(step) == 1:
        return {"zh": step + ".", "en": step + ".", "es": step + "."}
    if kind == "n":
        return {"zh": han_number(int(step)) + "、" if in_han else step + ".", "en": step + ".", "es": step + "."}
    if kind == "item":
        zh = bracketed(ord(step) - ord("a") + 1) if in_han else f"({step})"
        return {"zh": zh, "en": f"({step})", "es": f"{step})"}
    if kind == "sub":
        return {"zh": bracketed(roman_value(step)), "en": f"({step})", "es": f"{step})"}
    return {"zh": "", "en": "", "es": ""}


def han_number(number: int) -> str:
    """1 to 99 in Han characters."""
    digits = "零一二三四五六七八九"
    tens, units = divmod(number, 10)
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[units] if units else "")


def bracketed(number: int) -> str:
    """㈠ for 1, up to ㈩."""
    return chr(ord("㈠") + number - 1)


def roman_value(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in text.upper()]
    return sum(-value if value < after else value for value, after in zip(values, values[1:] + [0]))


def plain(text: str) -> str:
    """The text as the gold has it: no italics, no note marks, cells joined by blanks."""
    return re.sub(f"_|{NOTE}", "", text).replace(" ~ ", " ").strip()


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in (style, piece): "" plain, "i" italic, "note" the mark of a note."""
    for token in re.findall(r"_[^_]+_|\[\^.+?\]|[^_\[]+|\[", text):
        if token.startswith("[^"):
            yield "note", token[2:-1]
        elif token.startswith("_"):
            yield "i", token.strip("_")
        else:
            yield "", token
