"""Event mentions: a trigger with its arguments in one clause."""
