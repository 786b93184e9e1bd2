-- The ids and names that are spelled in several ways: for each of these texts the spelling that is taken instead, the one that
-- kooste.toml has, else the one that most cells have. Reads checked.spelling_text: each text with its domain, owner and number of cells.
delete from checked.spelling;
insert into checked.spelling
with keyed as (
  select
    spelling_text.domain,
    spelling_text.of_ids,
    spelling_text.owner,
    spelling_text.text,
    sum(spelling_text.cells) as cells,
    case when spelling_text.of_ids then plain_id(spelling_text.text) else plain_name(spelling_text.text) end as plain,
    case when spelling_text.of_ids then id_key(spelling_text.text) else name_key(spelling_text.text) end as key
  from checked.spelling_text as spelling_text
  -- What is no id, such as several in one cell, is judged as it stands.
  where case when spelling_text.of_ids then id_value(spelling_text.text) else text_value(spelling_text.text) end is not null
  group by all
),
-- How an organisation mostly writes its ids decides between two spellings of one of them.
styled as (
  select
    *,
    case
      when of_ids
        then sum(cells) over (partition by domain, owner, regexp_replace(plain, '\d', '9', 'g'))
    end as cells_of_style
  from keyed
),
chosen as (
  select
    keyed.domain,
    keyed.owner,
    keyed.key,
    coalesce(
      min(known_name.name),
      first(
        keyed.plain
        order by
          keyed.cells_of_style desc,
          keyed.cells desc,
          not keyed.of_ids and keyed.plain = upper(keyed.plain) asc,
          keyed.plain asc
      )
    ) as spelling
  from styled as keyed
  left join checked.known_name as known_name
    on
      known_name.domain = keyed.domain
      and case
        -- A folder is not renamed for the sake of kooste.toml.
        when keyed.domain = 'organisation' then known_name.name = keyed.plain
        when keyed.of_ids then id_key(known_name.name) = keyed.key
        else name_key(known_name.name) = keyed.key
      end
  group by
    keyed.domain,
    keyed.owner,
    keyed.key
  having
    min(keyed.text) <> max(keyed.text)
    or bool_or(keyed.text <> keyed.plain or keyed.text <> known_name.name)
)
select
  keyed.domain,
  keyed.owner,
  keyed.text,
  chosen.spelling
from keyed
inner join chosen
  on
    chosen.domain = keyed.domain
    and chosen.owner = keyed.owner
    and chosen.key = keyed.key
where
  keyed.text <> chosen.spelling
  and keyed.key <> '';
