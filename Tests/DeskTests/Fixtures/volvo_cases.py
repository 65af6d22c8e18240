#!/usr/bin/env python3
"""What every case of the Volvo IT log comes to, computed from the CSV by other means than the program's.

Usage: volvo_cases.py LOG.csv > cases.tsv

One line a case: number, final state, owner, team, line, hand-overs, reopenings, highest line, received, resolved,
closed; times as seconds since 1970. What the import itself adds (closing what was solved long ago) is left out.
"""
import csv
import datetime
import sys

STATES = {
    "Resolved": "löst", "In Call": "löst", "Closed": "avslutad", "Cancelled": "makulerad",
    "Assigned": "pågår", "In Progress": "pågår", "Awaiting Assignment": "ny",
    "Wait - User": "väntar på kund", "Wait - Customer": "väntar på kund", "Wait - Vendor": "väntar på leverantör",
    "Wait": "väntar internt", "Wait - Implementation": "väntar internt",
}
ENDED = {"löst", "avslutad", "makulerad"}


def line_of(team):
    return 2 if team.endswith("2nd") else 3 if team.endswith("3rd") else 1


def seconds(text):
    return int(datetime.datetime.fromisoformat(text).timestamp())


def main(path):
    cases = {}
    with open(path, newline="", encoding="utf-8") as log:
        for row in csv.DictReader(log):
            cases.setdefault(row["case"], []).append(row)
    for number, rows in cases.items():
        rows.sort(key=lambda row: seconds(row["time"]))
        real = [row for row in rows if row["substatus"] != "Unmatched"]
        states = [STATES[row["substatus"]] for row in real]
        teams = [rows[0]["team"]] + [row["team"] for row in real]
        handovers = sum(1 for before, after in zip(teams, teams[1:]) if before != after)
        reopenings = sum(1 for before, after in zip(states, states[1:]) if before in ENDED and after not in ENDED)
        resolved = closed = None
        final = "ny"
        for state, row in zip(states, real):
            now = seconds(row["time"])
            if state not in ENDED:
                resolved = closed = None
            elif state == "löst":
                if resolved is not None:
                    continue  # Solved already, and not taken up since: the first time counts.
                resolved, closed = now, None
            elif state == "avslutad":
                resolved, closed = resolved or now, now
            else:
                closed = now
            final = state
        last = real[-1] if real else None
        owner = last["owner"] if last and states[-1] != "ny" else "-"
        print(
            number, final, owner, teams[-1], line_of(teams[-1]), handovers, reopenings,
            max(map(line_of, teams)), seconds(rows[0]["time"]), resolved or "-", closed or "-", sep="\t",
        )


if __name__ == "__main__":
    main(sys.argv[1])
