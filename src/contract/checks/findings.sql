-- The findings with their places, in the order in which they are told.
select
  finding.code,
  finding.severity,
  finding.form,
  finding.field,
  finding.value_class,
  finding.detail,
  source.file,
  source.sheet,
  finding.row_no,
  cast(source_column.position as bigint) as position,
  source_column.header
from quality.finding as finding
left join staging.source as source on source.source = finding.source
left join staging.source_column as source_column
  on
    source_column.source = finding.source
    and source_column.field = finding.field
order by
  case finding.severity
    when 'error' then 1
    when 'warning' then 2
    else 3
  end asc,
  finding.code asc,
  finding.source asc nulls first,
  finding.row_no asc nulls first,
  source_column.position asc nulls first,
  finding.field asc nulls first,
  finding.detail asc nulls first
