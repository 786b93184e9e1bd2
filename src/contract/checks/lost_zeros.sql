-- Pseudonyms whose leading zeros a spreadsheet or a hand has dropped: 42 or PP-42 where the organisation's others are PP-0042. They are
-- told from pseudonyms that never had zeros by being fewer than those that have theirs, and shorter.
insert into checked.broken_client
with written as (
  select
    organisation,
    text,
    id_value(text) as id
  from checked.client_text
),
parted as (
  select
    organisation,
    text,
    id,
    upper(regexp_replace(regexp_extract(id, '^\D*'), '[^\p{L}]', '', 'g')) as letters,
    regexp_extract(id, '\d+$') as digits
  from written
  where regexp_full_match(id, '\D*\d+')
),
padded as (
  select
    organisation,
    letters,
    length(digits) as digits,
    count(distinct id) as ids
  from parted
  where starts_with(digits, '0')
  group by organisation, letters, length(digits)
),
-- How most of an organisation's pseudonyms with zeros are written.
usual as (
  select
    organisation,
    letters,
    digits,
    sum(ids) over (partition by organisation) as ids,
    row_number() over (partition by organisation order by ids desc, digits desc, letters) as place
  from padded
),
short as (
  select
    parted.organisation,
    parted.text,
    usual.ids as padded_ids,
    count(distinct parted.id) over (partition by parted.organisation) as ids
  from parted
  inner join usual
    on
      usual.organisation = parted.organisation
      and usual.place = 1
      and length(parted.digits) < usual.digits
      and parted.letters in ('', usual.letters)
  where not starts_with(parted.digits, '0')
)
select distinct
  organisation,
  text,
  'broken-id' as code,
  null as detail
from short
where ids <= padded_ids;
