"""A person's labels: which rows to look at, the sheet they are written on, and judges held to them.

`frame` says which rows of a run can be drawn, `design` draws with a known probability, `sheet` is
the file a person fills in, `taking` makes grades of it. `cases` are labelled answers from a run or
a file, `trials` what judges are asked about them, `validation` what comes of it.
"""
