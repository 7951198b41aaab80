"""Tests that need OCR."""

import pytest

from nlp.reading.ocr import PACKAGES, is_available

HAS_TESSERACT = is_available()
needs_tesseract = pytest.mark.skipif(not HAS_TESSERACT, reason=f"apt install {PACKAGES}")
