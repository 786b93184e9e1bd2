-- What is wrong with single cells: every rule for one cell, over the doubtful rows of all forms at once.

-- What each of the cells means by itself. Where an allowed value looks like a sign for "missing", it is the value.
create table checked.cell as
select
  form,
  source,
  row_no,
  field,
  text,
  required,
  fits,
  signs_missing and not (fits and kind in ('enum', 'boolean')) as missing,
  missing_kind,
  day,
  in_other_unit,
  number,
  broken_as,
  broken_how
from (
  select
    doubtful.form,
    doubtful.source,
    doubtful.row_no,
    doubtful.field,
    doubtful.text,
    field.kind,
    field.required,
    missing_kind(doubtful.text) as missing_kind,
    coalesce(trim(doubtful.text) = '' or is_missing(doubtful.text), true) as signs_missing,
    case field.kind
      when 'id'
        then id_value(doubtful.text) is not null and broken_client.code is null
      when 'enum' then allowed_value(doubtful.form || '.' || doubtful.field, doubtful.text) is not null
      when 'boolean' then parse_yes_no(doubtful.text) is not null
      -- The list of areas names each municipality once: what is none cannot stand in it, not even as "other" or "unknown".
      when 'municipality'
        then not field.strict
        or doubtful.text in (
          select text
          from checked.municipality
          where name not in ('muu', 'tuntematon')
        )
      else true
    end as fits,
    case field.kind
      when 'date' then parse_date(doubtful.text)
      when 'month' then parse_month(doubtful.text)
    end as day,
    not checked.in_unit(doubtful.text, field.unit) as in_other_unit,
    case
      when field.kind = 'number' then checked.number_in(doubtful.text, field.unit)
      when not checked.in_unit(doubtful.text, field.unit) then null
      when field.kind = 'integer' then parse_integer(doubtful.text)
    end as number,
    broken_client.code as broken_as,
    broken_client.detail as broken_how
  from checked.doubtful_cell as doubtful
  inner join checked.field as field
    on
      field.form = doubtful.form
      and field.field = doubtful.field
  left join checked.broken_client as broken_client
    on
      doubtful.field = 'client_id'
      and broken_client.organisation = doubtful.organisation
      and broken_client.text = doubtful.text
);

insert into quality.finding
with judged as (
  select
    cell.form,
    cell.source,
    cell.row_no,
    cell.field,
    cell.text,
    field.kind,
    field.required or field.strict as rejects,
    municipality.detail as names,
    cell.broken_how,
    project.as_of,
    project.start_date as project_start,
    case
      -- A required column that the file lacks is told once, by intake.
      when cell.missing then case
        when cell.required and source_column.field is not null then 'cell-missing'
      end
      when not cell.fits then case field.kind
        when 'id' then coalesce(cell.broken_as, id_fault(cell.text))
        when 'enum' then 'unknown-value'
        when 'boolean' then 'not-yes-or-no'
        when 'municipality' then 'area-no-municipality'
      end
      when field.kind = 'date' and cell.day is null then 'not-a-date'
      when field.kind = 'month' and cell.day is null then 'not-a-month'
      when field.kind in ('number', 'integer') and cell.number is null then case
        when is_ambiguous_number(cell.text) then 'ambiguous-number'
        when cell.in_other_unit and parse_number(cell.text) is not null then 'other-unit'
        when field.kind = 'integer' then 'not-a-whole-number'
        else 'not-a-number'
      end
      when cell.number < field.minimum or cell.number > field.maximum then 'out-of-range'
      -- What a row is about has not happened yet. Whatever else it tells of later days is passed over by who counts up to the cut-off.
      when cell.day > project.as_of and not field.may_be_future then case
        when cell.required then 'date-after-cut-off'
        else 'date-to-come'
      end
      when cell.day < start_cell.day then 'end-before-start'
      when
        cell.day < case
          when field.kind = 'month' then date_trunc('month', project.start_date)
          else project.start_date
        end
        then 'date-before-project'
      when
        cell.number < field.plausible_minimum or cell.number > field.plausible_maximum
        then 'implausible-number'
      when municipality.how is not null then 'municipality-' || municipality.how
    end as code
  from checked.cell as cell
  inner join checked.field as field
    on
      field.form = cell.form
      and field.field = cell.field
  cross join checked.project as project
  left join staging.source_column as source_column
    on
      source_column.source = cell.source
      and source_column.field = cell.field
  left join checked.municipality as municipality
    on
      field.kind = 'municipality'
      and municipality.text = cell.text
  left join checked.cell as start_cell
    on
      start_cell.source = cell.source
      and start_cell.row_no = cell.row_no
      and start_cell.field = field.not_before
)
select
  code,
  case
    when code in ('cell-missing', 'date-after-cut-off', 'end-before-start', 'area-no-municipality') then 'error'
    when code in ('municipality-outside', 'municipality-former') then 'note'
    when code in ('date-before-project', 'date-to-come', 'implausible-number') then 'warning'
    when kind = 'municipality' then 'warning'
    when rejects then 'error'
    else 'warning'
  end as severity,
  form,
  source,
  row_no,
  field,
  coalesce(value_class(text), 'empty') as value_class,
  case
    when code = 'mistyped-id' then broken_how
    when code = 'unknown-value' then nearest_allowed(form || '.' || field, text)
    when code in ('date-after-cut-off', 'date-to-come') then strftime(as_of, '%-d.%-m.%Y')
    when code = 'date-before-project' then strftime(project_start, '%-d.%-m.%Y')
    else names
  end as detail
from judged
where code is not null;

-- Each municipality of a cell that holds several.
insert into quality.finding
select distinct
  'municipality-' || municipality.how as code,
  case
    when municipality.how in ('outside', 'former') then 'note'
    else 'warning'
  end as severity,
  listed.form,
  listed.source,
  listed.row_no,
  listed.field,
  value_class(listed.text) as value_class,
  municipality.detail
from (
  select
    cell.form,
    cell.source,
    cell.row_no,
    cell.field,
    cell.text,
    unnest(checked.items(cell.text)) as item
  from checked.cell as cell
  inner join checked.field as field
    on
      field.form = cell.form
      and field.field = cell.field
  where field.kind = 'municipalities'
) as listed
inner join checked.municipality as municipality on municipality.text = listed.item
where municipality.how is not null;

-- The signs for "missing", counted: by column for whoever wants to know, by file as a note.
insert into quality.missing_marker
select
  form,
  source,
  field,
  missing_kind as kind,
  count(*) as cells
from checked.cell
where
  missing
  and missing_kind is not null
group by
  form,
  source,
  field,
  missing_kind;

insert into quality.finding
select
  'missing-marked' as code,
  'note' as severity,
  form,
  source,
  null as row_no,
  null as field,
  null as value_class,
  string_agg(kind || ' (' || cells || ')', ', ' order by cells desc, kind) as detail
from (
  select
    form,
    source,
    kind,
    cast(sum(cells) as bigint) as cells
  from quality.missing_marker
  group by
    form,
    source,
    kind
)
group by
  form,
  source;
