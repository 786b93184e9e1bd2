-- Pseudonyms that a hand has broken: PP-O11 (a letter for a digit), PP-012 (uusi), PP-012? or PP-012 / PP-015 where the organisation's
-- others are like PP-012. Only what then reads as the others are written is told, and only while such are no more than those others: where
-- most have a letter or something after the digits, it is a part of the id.
insert into checked.broken_client
with written as (
  select
    organisation,
    text,
    plain_id(text) as id
  from checked.client_text
  where id_value(text) is not null
),
-- Of an organisation whose ids are letters and digits at random nothing can be said.
regular as (
  select organisation
  from written
  group by organisation
  having 2 * count(distinct id) filter (where regexp_full_match(id, '(.*[^\p{L}\d])?\p{L}*\d+')) > count(distinct id)
),
numbered as (
  select
    written.organisation,
    written.id,
    checked.head_of_id(written.id) as head,
    regexp_extract(written.id, '\d+$') as digits
  from written
  inner join regular on regular.organisation = written.organisation
  where regexp_matches(written.id, '\d$')
),
-- How an organisation writes its ids: what stands before the digits, how many of these there are, whether zeros fill them up.
style as (
  select
    organisation,
    head,
    length(digits) as digits,
    bool_or(starts_with(digits, '0')) as padded,
    sum(count(distinct id)) over (partition by organisation, head) as ids
  from numbered
  group by organisation, head, length(digits)
),
-- An id, and what stands after it: something in brackets, signs only, or a word.
parted as (
  select
    written.organisation,
    written.text,
    written.id,
    unnest(
      regexp_extract(
        written.id,
        '^[^\p{L}\d]*(.*?\d[\p{L}\d]*?)([\s\p{Z}]*[(\[{].*|[^\p{L}\d]+|[\s\p{Z}?*!]+\p{L}{2,}.*)?$',
        ['body', 'after']
      )
    ),
    unnest(regexp_extract(written.id, '^(.*?\d)[\s\p{Z}/\\|–-]+(\p{L}.*\d)$', ['first_id', 'second_id']))
  from written
  inner join regular on regular.organisation = written.organisation
),
-- What an id may have been meant to be.
meant as (
  select
    organisation,
    text,
    id,
    'addition' as how,
    checked.head_of_id(body) as head,
    regexp_extract(body, '\d+$') as digits
  from parted
  where regexp_matches(body, '\d$')
  union all
  select
    organisation,
    text,
    id,
    if(after = '', 'letters', 'addition') as how,
    checked.id_head(left(body, length(body) - signs)) as head,
    translate(lower(right(body, signs)), 'oil', '011') as digits
  from (
    select
      *,
      unnest(range(2, 1 + length(regexp_extract(body, '[\doOlIi]+$')))) as signs
    from parted
    where regexp_matches(body, '\d[oOlIi]+$|[oOlIi]\d+$')
  )
  where regexp_matches(right(body, signs), '\d') and regexp_matches(right(body, signs), '[oOlIi]')
  union all
  select
    organisation,
    text,
    id,
    'several' as how,
    checked.head_of_id(first_id) as head,
    regexp_extract(first_id, '\d+$') as digits
  from parted
  where checked.head_of_id(first_id) = checked.head_of_id(second_id)
),
mistyped as (
  select
    meant.organisation,
    meant.text,
    meant.how,
    style.ids as usual_ids,
    count(distinct meant.id) over (partition by meant.organisation, meant.head) as ids
  from meant
  inner join style
    on
      style.organisation = meant.organisation
      and style.head = meant.head
      and style.digits = length(meant.digits)
      and (style.padded or not starts_with(meant.digits, '0'))
  left join numbered
    on
      numbered.organisation = meant.organisation
      and numbered.id = meant.id
  where
    numbered.head is null
    or numbered.head <> meant.head
)
select
  organisation,
  text,
  if(bool_or(how = 'several'), 'several-ids', 'mistyped-id') as code,
  if(bool_or(how = 'several'), null, min(how)) as detail
from mistyped
anti join checked.broken_client using (organisation, text)
where ids <= usual_ids
group by organisation, text;
