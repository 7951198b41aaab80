"""Gold, made of marked-up minutes or read from elsewhere, and how right an analysis is by it."""
