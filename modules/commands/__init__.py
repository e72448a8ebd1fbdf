"""One file per group of verbs of the command line."""
