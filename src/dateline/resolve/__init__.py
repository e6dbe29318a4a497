"""Values of the fields of an event record, each read by the rules of one module."""
