-- What the texts mean that name no municipality exactly. They are compared, with their umlauts folded, with the Finnish names
-- of the region: damaged or missing umlauts (also such as a program has replaced by ? or by the sign for what cannot be read), one edit from six letters on, two from nine, if just one name is that near and
-- no other Finnish municipality is as near.
insert into checked.municipality
with near as (
  select
    unknown.text,
    known.name,
    region.name is not null as in_region,
    case
      when
        replaced.umlauts is not null
        and replaced.umlauts = regexp_replace(known.word, '[åäö]+', '?', 'g')
        then 0
      else damerau_levenshtein(fold(unknown.text), fold(known.word))
    end as edits,
    case
      when length(known.word) >= 9 then 2
      when length(known.word) >= 6 then 1
      else 0
    end as edits_allowed
  from checked.municipality_text as unknown
  inner join (
    select
      text,
      case
        when regexp_matches(text, '[?\x{FFFD}]')
          then regexp_replace(checked.municipality_key(text), '[?\x{FFFD}]+', '?', 'g')
      end as umlauts
    from checked.municipality_text
  ) as replaced on replaced.text = unknown.text
  inner join checked.municipality_word as known
    on
      known.finnish_name
      and abs(length(unknown.text) - length(known.word)) <= 4
  left join checked.region_municipality as region on region.name = known.name
),
nearest as (
  select
    text,
    min(edits) as edits
  from near
  group by text
),
repaired as (
  select
    near.text,
    any_value(near.name) as name
  from near
  inner join nearest
    on
      nearest.text = near.text
      and nearest.edits = near.edits
  group by near.text
  having
    count(*) = 1
    and bool_and(near.in_region and near.edits <= near.edits_allowed)
)
select
  unknown.text,
  coalesce(repaired.name, 'tuntematon') as name,
  case
    when repaired.name is null then 'unknown'
    else 'repaired'
  end as how,
  trim(unknown.text) || ' → ' || repaired.name as detail
from checked.municipality_text as unknown
left join repaired on repaired.text = unknown.text;
