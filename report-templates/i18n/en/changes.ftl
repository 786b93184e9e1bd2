# Annex: what has changed since the report that was released last.

annex-changes = What has changed since the last report
heading-changed-figures = Counts of people that have changed
changes-none-before = No earlier report has been entered as released to the same readers, so there is nothing to compare with.
changes-lead = The last released report is that of { $period }, with figures up to { $date }. Compared with it, the tables have { $rows ->
    [0] the same rows
    [one] one new row
   *[other] { $rows_shown } new rows
}. { $changed ->
    [0] No figure that was shown has changed
    [one] Of the figures that were shown one has changed
   *[other] Of the figures that were shown { $changed_shown } have changed
}{ $hidden ->
    [0] .
    [one] , and one is no longer shown.
   *[other] , and { $hidden_shown } are no longer shown.
} Figures of unfinished years and of the whole project change with time; those of finished periods change when data come late, are corrected, or clients are followed beyond the period.
changes-caption-tables = Tables that differ from the last released report.
changes-caption-figures = Counts of people in finished periods that now differ from those in the last report. The reason may be data that came late or were corrected, or that clients are followed up to the last day of the data: the steps of the pathway, contacts and decisions then grow.
changes-more = { $count ->
    [one] One more figure has changed; the attached tables show it.
   *[other] { $number } more figures have changed; the attached tables show them.
}
column-measure = Table
column-new-rows = New rows
column-gone-rows = Rows gone
column-changed = Figures changed
column-now-hidden = Suppressed now
column-now-shown = Shown now
column-row = Row
column-figure = Figure
column-value-before = Before
column-now = Now
