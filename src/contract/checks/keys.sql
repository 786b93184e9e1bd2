-- Rows that carry the same key: of several files the one with the latest date in its name wins; within a file a row equal to
-- an earlier one is dropped, and rows that contradict each other are all rejected. Where the names do not tell which file is newer, rows
-- that say the same in all of them count once, and rows that differ are all rejected. Rows of a form without a key come here where equal
-- ones stand in several files: they are the same event in two exports, and count once whether the names tell which is newer or not.
-- A row that is rejected for its own errors, or contradicts another of its file, replaces no older one: that stands, and is told.
insert into quality.finding
with repeated as (
  select
    repeated_row.form,
    repeated_row.source,
    repeated_row.row_no,
    repeated_row.key,
    repeated_row.content,
    repeated_row.keyed,
    faulty_row.row_no is not null as faulty,
    -- A sheet is a file of its own where rows have no key.
    source.file || case when repeated_row.keyed or source.sheet is null then '' else chr(10) || source.sheet end as file,
    source.file_date
  from checked.repeated_row
  inner join staging.source as source on source.source = repeated_row.source
  left join checked.faulty_row as faulty_row
    on
      faulty_row.form = repeated_row.form
      and faulty_row.source = repeated_row.source
      and faulty_row.row_no = repeated_row.row_no
),
key_in_file as (
  select
    form,
    key,
    file,
    file_date,
    count(*) over every_file as files,
    count(file_date) over every_file as dated_files,
    min(file) over every_file as first_file,
    max(file) over every_file as last_file,
    -- Of the files whose rows can be loaded; where none can, of all.
    coalesce(max(file_date) filter (where sound) over every_file, max(file_date) over every_file) as kept_date,
    first_value(file) over in_turn as latest_file,
    row_number() over in_turn as turn
  from (
    select
      form,
      key,
      file,
      file_date,
      min(content) = max(content) and not bool_or(faulty) as sound
    from repeated
    group by
      form,
      key,
      file,
      file_date
  )
  window
    every_file as (partition by form, key),
    in_turn as (partition by form, key order by file_date desc nulls last, file)
),
decided_key as (
  select
    form,
    key,
    any_value(files) = 1
    or (any_value(files = dated_files) and count(*) filter (where file_date = kept_date) = 1) as decided,
    any_value(file) filter (where file_date = kept_date) as kept_file
  from key_in_file
  group by
    form,
    key
),
alike as (
  select
    form,
    key,
    min(content) = max(content) as same_everywhere
  from repeated
  group by
    form,
    key
),
judged as (
  select
    repeated.form,
    repeated.source,
    repeated.row_no,
    repeated.file as own_file,
    case
      when not decided_key.decided and repeated.keyed and not alike.same_everywhere then 'key-in-two-files'
      when not decided_key.decided and key_in_file.turn > 1 then 'row-in-two-files'
      when key_in_file.file_date < key_in_file.kept_date then 'row-superseded'
      when row_number() over equal_rows > 1 then 'duplicate-row'
      when min(repeated.content) over same_file <> max(repeated.content) over same_file then 'key-conflict'
      when key_in_file.file_date = key_in_file.kept_date and key_in_file.turn > 1 then 'older-row-kept'
    end as code,
    case
      when not decided_key.decided and (not repeated.keyed or alike.same_everywhere) then key_in_file.latest_file
      when not decided_key.decided then case
        when repeated.file = key_in_file.first_file then key_in_file.last_file
        else key_in_file.first_file
      end
      when key_in_file.file_date < key_in_file.kept_date then decided_key.kept_file
      when key_in_file.file_date = key_in_file.kept_date and key_in_file.turn > 1 then key_in_file.latest_file
    end as other_file
  from repeated
  inner join key_in_file using (form, key, file)
  inner join decided_key using (form, key)
  inner join alike using (form, key)
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
    when code in ('row-in-two-files', 'older-row-kept') then 'warning'
    else 'note'
  end as severity,
  form,
  source,
  row_no,
  null as field,
  null as value_class,
  case
    when split_part(other_file, chr(10), 1) = split_part(own_file, chr(10), 1) then replace(other_file, chr(10), ': ')
    else split_part(other_file, chr(10), 1)
  end as detail
from judged
where code is not null;
