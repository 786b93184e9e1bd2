-- Rows that carry the same key: of several files the one with the latest date in its name wins; within a file a row equal to
-- an earlier one is dropped, and rows that contradict each other are all rejected.
insert into quality.finding
with repeated as (
  select
    repeated_row.form,
    repeated_row.source,
    repeated_row.row_no,
    repeated_row.key,
    repeated_row.content,
    source.file,
    source.file_date
  from checked.repeated_row
  inner join staging.source as source on source.source = repeated_row.source
),
key_in_file as (
  select
    form,
    key,
    file,
    count(*) over every_file as files,
    count(file_date) over every_file as dated_files,
    min(file) over every_file as first_file,
    max(file) over every_file as last_file,
    first_value(file) over latest_first as latest_file,
    rank() over latest_first as place,
    count(*) over same_day as files_of_that_day
  from (
    select distinct
      form,
      key,
      file,
      file_date
    from repeated
  )
  window
    every_file as (partition by form, key),
    latest_first as (partition by form, key order by file_date desc nulls last),
    same_day as (partition by form, key, file_date)
),
decided_key as (
  select
    form,
    key,
    bool_and(files = 1 or (dated_files = files and (place > 1 or files_of_that_day = 1))) as decided
  from key_in_file
  group by
    form,
    key
),
judged as (
  select
    repeated.form,
    repeated.source,
    repeated.row_no,
    case
      when not decided_key.decided then 'key-in-two-files'
      when key_in_file.place > 1 then 'row-superseded'
      when row_number() over equal_rows > 1 then 'duplicate-row'
      when min(repeated.content) over same_file <> max(repeated.content) over same_file then 'key-conflict'
    end as code,
    case
      when not decided_key.decided then case
        when repeated.file = key_in_file.first_file then key_in_file.last_file
        else key_in_file.first_file
      end
      when key_in_file.place > 1 then key_in_file.latest_file
    end as other_file
  from repeated
  inner join key_in_file using (form, key, file)
  inner join decided_key using (form, key)
  window
    equal_rows as (
      partition by repeated.form, repeated.key, repeated.file, repeated.content
      order by repeated.source, repeated.row_no
    ),
    same_file as (partition by repeated.form, repeated.key, repeated.file)
)
select
  code,
  case
    when code in ('key-in-two-files', 'key-conflict') then 'error'
    else 'note'
  end as severity,
  form,
  source,
  row_no,
  null as field,
  null as value_class,
  other_file as detail
from judged
where code is not null;
