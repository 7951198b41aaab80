"""What the minutes' own small languages look like: dnr, parties, names, amounts, dates, number words.

Pure generators over text, with the knowledge in TOML beside them.
"""
