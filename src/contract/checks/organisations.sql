-- Organisations that a column of a file names and nobody else does, where their name is nearly that of one: a slip of the pen would make
-- a new organisation, and its clients other people.
insert into quality.finding
with known as (
  select organisation as name
  from staging.source
  where organisation <> ''
  union
  select name
  from checked.known_name
  where domain = 'organisation'
  union
  select organiser as name
  from checked.area
  where organiser is not null
),
named as (
  select distinct
    r.form,
    r.source,
    r.organisation
  from ({rows}) as r
  where r.organisation not in (select name from known)
),
near as (
  select
    n.form,
    n.source,
    n.organisation,
    k.name,
    row_number() over (
      partition by n.source, n.organisation
      order by damerau_levenshtein(lower(n.organisation), lower(k.name)), k.name
    ) as place
  from named as n
  inner join known as k
    on damerau_levenshtein(lower(n.organisation), lower(k.name)) <= case
      when length(k.name) >= 9 then 2
      when length(k.name) >= 5 then 1
      else 0
    end
    -- Numbers tell organisations apart, and so do the names of municipalities.
    and regexp_replace(n.organisation, '[^0-9]', '', 'g') = regexp_replace(k.name, '[^0-9]', '', 'g')
  where lower(n.organisation) not in (select word from checked.municipality_word)
)
select
  'organisation-unknown' as code,
  'warning' as severity,
  form,
  source,
  null as row_no,
  null as field,
  null as value_class,
  concat(organisation, ' → ', name) as detail
from near
where place = 1;
