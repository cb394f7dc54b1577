"""Scores become something to read: tables in the terminal and in files."""
