"""What a coder would look up: countries and their adjectives, armed actors."""
