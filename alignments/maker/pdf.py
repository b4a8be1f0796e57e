"""PDF, made of DOCX by LibreOffice."""
from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import MakeError

PACKAGES = "libreoffice-writer-nogui fonts-liberation fonts-noto-cjk"


def require_office() -> None:
    """Say what is missing, if anything is: LibreOffice, or a font with Chinese."""
    if not shutil.which("soffice"):
        raise MakeError(f"no PDF was made: soffice is not there. In Debian: apt-get install {PACKAGES}")
    if shutil.which("fc-list") and not subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True).stdout:
        raise MakeError(f"no PDF was made: there is no font with Chinese. In Debian: apt-get install {PACKAGES}")


def pdfs(documents: dict[Path, bytes]) -> Iterator[tuple[Path, bytes]]:
    """The path of each PDF with its bytes, made of the DOCX under that path."""
    with tempfile.TemporaryDirectory() as scratch:
        for path, docx in documents.items():
            source = Path(scratch, path.stem + ".docx")
            source.write_bytes(docx)
            profile = f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}"
            command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, str(source)]
            done = subprocess.run(command, capture_output=True, text=True)
            made = source.with_suffix(".pdf")
            if not made.exists():
                raise MakeError(f"soffice made no {path.name}: {done.stdout}{done.stderr}".strip())
            yield path, undated(made.read_bytes())


def undated(pdf: bytes) -> bytes:
    """The PDF with the date and the identifiers of its making blanked, so that the next one is the same."""
    pdf = re.sub(rb"(/CreationDate\(D:)\d{14}", rb"\g<1>20260101000000", pdf)
    return re.sub(rb"(?<=[</])[0-9A-F]{32}(?=>|\s)", b"0" * 32, pdf)
