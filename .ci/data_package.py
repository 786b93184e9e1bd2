"""Holds a project's datapackage.json against the public frictionless tool; ends with 1 when it is not accepted.

In a clean project every row of every table must be valid. With mess the package itself must be, and of its tables only cells, keys
and blank rows may be wrong: every file is found, decoded and read by its header.
"""

import collections
import pathlib
import sys

from frictionless import Package

ROWS = {"type-error", "constraint-error", "primary-key", "blank-row"}


def main(folder: pathlib.Path, kind: str) -> int:
    allowed = {"clean": set(), "mess": ROWS}[kind]
    report = Package(str(folder / "datapackage.json")).validate()
    wrong = [f"datapackage.json: {error.message}" for error in report.errors]
    counts = collections.Counter()
    for task in report.tasks:
        for error in task.errors:
            counts[error.type] += 1
            if error.type not in allowed:
                wrong.append(f"{task.place}: {error.message}")
    print(*wrong[:50], sep="\n", end="\n" if wrong else "")
    told = ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "nothing wrong"
    print(f"{folder}: {len(report.tasks)} tables, {told}")
    return 1 if wrong or not report.tasks else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
