"""Scans, made from other PDFs."""

import pymupdf


def photographed(pdf: bytes, dpi: int = 150) -> bytes:
    """A PDF of pictures of the pages of `pdf`, without a text layer."""
    with pymupdf.open(stream=pdf) as sheets, pymupdf.open() as out:
        for sheet in sheets:
            page = out.new_page(width=sheet.rect.width, height=sheet.rect.height)
            picture = sheet.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
            page.insert_image(page.rect, stream=picture.tobytes("png"))
        return bytes(out.tobytes(deflate=True))
