#!/usr/bin/env python3
"""Writes swedish-holidays.txt: what the PyPI package `holidays` says about Sweden, 1953 to 2200.

    python3 -m venv venv && venv/bin/pip install holidays==0.108
    venv/bin/python swedish-holidays.py > swedish-holidays.txt

One line a year: the year, then MM-DD of every public holiday, then, after `|`, of every de facto holiday that is
not public. Plain Sundays are left out. The package answers until 2100; beyond, its own rules are asked to go on.
"""

import holidays
import holidays.countries


class Sweden(holidays.countries.Sweden):
    # The package stops at 2100; its rules go on.
    end_year = 2200


print("# PyPI holidays", holidays.__version__)
for year in range(1953, 2201):
    public = Sweden(years=year, include_sundays=False, categories=("public",))
    wider = Sweden(years=year, include_sundays=False, categories=("public", "de_facto"))
    first = sorted(date.strftime("%m-%d") for date in public)
    rest = sorted(date.strftime("%m-%d") for date in wider if date not in public)
    print(year, *first, "|", *rest)
