"""Checks PDFs against PDF/UA-1 and PDF/A-3a with page-validation; ends with 1 when one breaks a rule."""

import sys

import page

PROFILES = ("ua1", "3a")


def main(paths: list[str]) -> int:
    broken = 0
    for path in paths:
        for profile in PROFILES:
            report = page.validate_pdf(path, profile=profile)
            print(f"{path}: {profile}: {report.rules.passed} of {report.rules.total} rules passed")
            for failure in report.failures:
                print(f"  {failure.rule_id}: {failure.message}")
            broken += not report.is_compliant
    return 1 if broken or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
