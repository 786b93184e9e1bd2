-- The rows that sum up others (Yhteensä, Välisumma, Keskiarvo) against the rows above them, as the sender's spreadsheet would
-- add them up: every staged row counts, whatever becomes of it later. Which column may be summed is marked in checked.field.
insert into quality.finding
with cell as (
  select
    form,
    field,
    source,
    row_no,
    null as kind,
    text
  from checked.summed_cell
  union all
  -- Every summing row ends a block, also where this column of it is empty.
  select
    field.form,
    field.field,
    total.source,
    total.row_no,
    total.kind,
    total_cell.text
  from (
    select distinct
      source,
      row_no,
      kind
    from staging.total_cell
  ) as total
  inner join (
    select distinct
      form,
      field,
      source
    from checked.summed_cell
  ) as field on field.source = total.source
  left join staging.total_cell as total_cell
    on
      total_cell.source = total.source
      and total_cell.row_no = total.row_no
      and total_cell.field = field.field
),
read_cell as (
  select
    cell.form,
    cell.field,
    cell.source,
    cell.row_no,
    cell.kind,
    -- Of posts, 80 % and 0,5 are 1,3. What is in another unit counts as it is written.
    coalesce(checked.number_in(cell.text, field.unit), parse_number(cell.text)) as number,
    cell.text is not null
    and trim(cell.text) <> ''
    and not is_missing(cell.text)
    and parse_number(cell.text) is null as unreadable,
    -- What is written with decimals may have been rounded to them. Four are read.
    least(length(regexp_extract(cell.text, '[,.](\d+)\D*$', 1)), 4) as decimals
  from cell
  inner join checked.field as field
    on
      field.form = cell.form
      and field.field = cell.field
),
-- Sums from the first row on; a summing row adds nothing itself.
running as (
  select
    form,
    field,
    source,
    row_no,
    kind,
    number,
    decimals,
    count(*) filter (where kind is null) over so_far as rows_so_far,
    count(number) filter (where kind is null) over so_far as numbers_so_far,
    coalesce(sum(number) filter (where kind is null) over so_far, 0) as sum_so_far,
    coalesce(
      sum(0.5 / pow(10, decimals)) filter (where kind is null and number is not null and decimals > 0) over so_far,
      0
    ) as rounding_so_far,
    count(*) filter (where kind is null and unreadable) over so_far as unreadable_so_far
  from read_cell
  window so_far as (partition by source, field order by row_no rows between unbounded preceding and current row)
),
-- A block ends where a summing row stands; several of them in a row (Yhteensä, Keskiarvo) are about the same block.
block_end as (
  select
    source,
    field,
    rows_so_far,
    lag(rows_so_far, 1, 0) over blocks as rows_before,
    lag(numbers_so_far, 1, 0) over blocks as numbers_before,
    lag(sum_so_far, 1, 0) over blocks as sum_before,
    lag(rounding_so_far, 1, 0) over blocks as rounding_before,
    lag(unreadable_so_far, 1, 0) over blocks as unreadable_before
  from (
    select distinct
      source,
      field,
      rows_so_far,
      numbers_so_far,
      sum_so_far,
      rounding_so_far,
      unreadable_so_far
    from running
    where kind is not null
  )
  window blocks as (partition by source, field order by rows_so_far)
),
total as (
  select
    running.form,
    running.field,
    running.source,
    running.row_no,
    running.kind,
    cast(running.number as double) as written,
    0.5 / pow(10, coalesce(running.decimals, 0)) as rounding,
    scope.name as scope,
    case scope.name
      when 'block' then running.rows_so_far - block_end.rows_before
      else running.rows_so_far
    end as rows,
    case scope.name
      when 'block' then running.numbers_so_far - block_end.numbers_before
      else running.numbers_so_far
    end as numbers,
    cast(
      case scope.name
        when 'block' then running.sum_so_far - block_end.sum_before
        else running.sum_so_far
      end as double
    ) as sum,
    case scope.name
      when 'block' then running.rounding_so_far - block_end.rounding_before
      else running.rounding_so_far
    end as rows_rounding,
    case scope.name
      when 'block' then running.unreadable_so_far - block_end.unreadable_before
      else running.unreadable_so_far
    end as unreadable
  from running
  inner join block_end
    on
      block_end.source = running.source
      and block_end.field = running.field
      and block_end.rows_so_far = running.rows_so_far
  cross join (values ('block'), ('all')) as scope (name)
  where
    running.kind is not null
    and running.number is not null
    and not (running.kind = 'subtotal' and scope.name = 'all')
    and not (running.kind = 'grand_total' and scope.name = 'block')
),
-- An empty cell may be left out of a mean, as spreadsheets do, or count as nothing.
computed as (
  select
    *,
    case
      when kind <> 'mean' then sum
      when numbers > 0 then sum / numbers
    end as value,
    case
      when kind <> 'mean' then sum
      when rows > 0 then sum / rows
    end as value_of_rows,
    rounding
    + case
      when kind <> 'mean' then rows_rounding
      when numbers > 0 then rows_rounding / numbers
      else 0
    end
    + 0.0001 as tolerance
  from total
),
judged as (
  select
    form,
    field,
    source,
    row_no,
    any_value(written) as written,
    -- What the nearest rows make is told.
    coalesce(any_value(value) filter (where scope = 'block'), any_value(value)) as computed
  from computed
  group by
    form,
    field,
    source,
    row_no
  having
    sum(unreadable) = 0
    and bool_and(
      coalesce(abs(written - value) > tolerance, true)
      and coalesce(abs(written - value_of_rows) > tolerance, true)
    )
    and count(value) > 0
)
select
  'total-differs' as code,
  'warning' as severity,
  form,
  source,
  row_no,
  field,
  'number' as value_class,
  -- Of clients' rows no number is told: the sum of one row is its value.
  case
    when form not in (
      select form
      from checked.field
      where field = 'client_id'
    )
      then checked.number_words(written) || ' ≠ ' || checked.number_words(computed)
  end as detail
from judged;
