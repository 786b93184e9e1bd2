-- Pseudonyms that a spreadsheet has turned into numbers: 42 where the organisation's others are 0042 or PP-0042. They are
-- told from pseudonyms that never had zeros by being fewer than those that have theirs, and shorter.
insert into checked.lost_zeros
with written as (
  select
    organisation,
    text,
    id_value(text) as id
  from checked.client_text
),
padded as (
  select
    organisation,
    count(distinct id) as ids,
    mode(length(regexp_extract(id, '\d+$'))) as digits
  from written
  where regexp_full_match(id, '\D*0\d+')
  group by organisation
),
bare as (
  select
    written.organisation,
    written.text,
    count(distinct written.id) over (partition by written.organisation) as ids
  from written
  inner join padded
    on
      padded.organisation = written.organisation
      and length(written.id) < padded.digits
  where regexp_full_match(written.id, '[1-9]\d*')
)
select
  bare.organisation,
  bare.text
from bare
inner join padded
  on
    padded.organisation = bare.organisation
    and bare.ids <= padded.ids;
