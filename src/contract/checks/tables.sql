-- What the checks fill. The schema `checked` lives only while rows are on their way from staging to core.
create or replace table quality.finding (
  code varchar not null,
  severity varchar not null,
  form varchar,
  source integer,
  row_no bigint,
  field varchar,
  value_class varchar,
  detail varchar
);
create or replace table quality.rejected (
  form varchar not null,
  source integer not null,
  row_no bigint not null
);
create or replace table quality.row_count (
  form varchar not null,
  source integer not null,
  read bigint not null,
  loaded bigint not null,
  rejected bigint not null,
  duplicate bigint not null
);
-- Signs for "missing" (-, ?, ei tietoa, #PUUTTUU!) in each column of each source, counted by kind. An empty cell is none.
create or replace table quality.missing_marker (
  form varchar not null,
  source integer not null,
  field varchar not null,
  kind varchar not null,
  cells bigint not null
);
drop schema if exists checked cascade;
create schema checked;
-- One row: the days between which a date is in order.
create table checked.project (
  as_of date not null,
  start_date date not null
);
-- Euros granted by funder, as the budget export names it; all together under an empty name.
create table checked.granted (
  funder varchar not null,
  euros decimal(18, 2) not null
);
-- The teams of coaches that a reviewed unit has, by kooste.toml.
create table checked.unit_team (
  unit varchar not null,
  team varchar not null
);
-- The forms' columns.
create table checked.field (
  form varchar not null,
  field varchar not null,
  kind varchar not null,
  required boolean not null,
  strict boolean not null,
  may_be_future boolean not null,
  minimum double,
  maximum double,
  plausible_minimum double,
  plausible_maximum double,
  not_before varchar,
  unit varchar,
  summed boolean not null
);
-- Names and ids as kooste.toml spells them, and the texts of the exports that are another spelling of a name or an id.
create table checked.known_name (
  domain varchar not null,
  name varchar not null
);
create table checked.spelling (
  domain varchar not null,
  owner varchar not null,
  text varchar not null,
  spelling varchar not null
);
-- The classes of jobs, and whether a class is paid work.
create table checked.job_class (
  code varchar not null,
  paid boolean not null
);
-- The instruments of assessment: the number of items of those that are scored from them, and the ends of the scale.
create table checked.instrument (
  instrument varchar not null,
  items bigint,
  scale_min double,
  scale_max double
);
-- Every pseudonym as it is written somewhere, and those among them that are broken, as the organisation's others tell: the finding's
-- code, and how.
create table checked.client_text (
  organisation varchar not null,
  text varchar
);
create table checked.broken_client (
  organisation varchar not null,
  text varchar not null,
  code varchar not null,
  detail varchar
);
-- Names and codes of municipalities, folded as `checked.municipality_key` does; of former ones the year from which on they are a part of
-- that with the name.
create table checked.municipality_word (
  word varchar not null,
  code varchar,
  name varchar not null,
  former boolean not null,
  finnish_name boolean not null,
  merged_in integer
);
-- The municipalities of the region.
create table checked.region_municipality (
  code varchar,
  name varchar not null
);
-- The texts whose municipality is looked for; those that are found are taken out.
create table checked.municipality_text (
  text varchar not null
);
-- The municipality that each text means: name, how it was found (NULL, former, outside, repaired, unknown), both names.
create table checked.municipality (
  text varchar not null,
  name varchar not null,
  how varchar,
  detail varchar
);
-- The cells of rows in which something is in doubt, as they stand in the files.
create table checked.doubtful_cell (
  form varchar not null,
  source integer not null,
  row_no bigint not null,
  organisation varchar not null,
  field varchar not null,
  text varchar
);
-- The cells that a row below or between them sums up.
create table checked.summed_cell (
  form varchar not null,
  field varchar not null,
  source integer not null,
  row_no bigint not null,
  text varchar
);
-- What is to be looked at more closely: keys that stand more than once, forms with rows in doubt.
create table checked.mark (
  form varchar not null,
  key ubigint,
  repeated boolean not null,
  doubtful boolean not null
);
-- The rows whose key stands more than once, and whether it is a key of the form or made of all that the row says.
create table checked.repeated_row (
  form varchar not null,
  source integer not null,
  row_no bigint not null,
  key ubigint not null,
  content ubigint not null,
  keyed boolean not null
);
-- The rows that an error rejects whatever other rows of the form say, and whether a finding has told it already.
create table checked.faulty_row (
  form varchar not null,
  source integer not null,
  row_no bigint not null,
  told boolean not null
);
-- The rows that the findings reject, and those that they pass over; a row may stand here more than once.
create view checked.dropped_row as
select
  form,
  source,
  row_no,
  severity = 'error' as rejected
from quality.finding
where
  severity = 'error'
  or code in ('area-merged', 'duplicate-row', 'population-merged', 'row-in-two-files', 'row-superseded')
union all
select
  form,
  source,
  row_no,
  true as rejected
from checked.faulty_row
where told;
-- The rows that are to be taken out, and whether they are rejected or only passed over.
create table checked.left_out (
  form varchar not null,
  source integer not null,
  row_no bigint not null,
  rejected boolean not null
);
-- What the rejected rows of some forms would have been about, as far as it can be read: findings about others may follow from them.
create table checked.rejected_row (
  form varchar not null,
  source integer not null,
  row_no bigint not null,
  organisation varchar not null,
  person integer,
  job_no varchar,
  coach_id varchar,
  end_date date,
  unit varchar,
  review_date date,
  method varchar,
  area_code varchar
);
create view checked.client_in_doubt as
select distinct
  form,
  organisation,
  person
from checked.rejected_row
where person is not null;
-- The ends of jobs that are known to have come, on a day that is not known.
create table checked.lost_job_end (
  source integer not null,
  row_no bigint not null,
  organisation varchar not null,
  person integer not null,
  job_no varchar not null
);
-- Where a row stands, for a finding about another.
create macro checked.place(file, sheet, row_no) as
  file || coalesce(': ' || sheet, '') || coalesce(if(sheet is null, '', '!' || row_no) || ':' || row_no, '');
-- What stands before the digits of an id, as it is compared; and the same of a whole id that ends in digits.
create macro checked.id_head(text) as
  upper(regexp_replace(text, '[\s\p{Z}\p{Pd}−_.]', '', 'g'));
create macro checked.head_of_id(id) as
  checked.id_head(regexp_extract(id, '^(.*?)\d+$', 1));
-- A municipality's name as it is compared: lower case, single spaces.
create macro checked.municipality_key(text) as
  lower(regexp_replace(trim(text), '[\s\p{Z}]+', ' ', 'g'));
-- The values of a cell that holds several.
create macro checked.items(text) as
  case
    when not is_missing(text)
      then regexp_split_to_array(trim(text, ' ,;'), '\s*[,;\n]\s*')
  end;
-- Whether the unit after a number is the column's, or there is none. Of a post, 80 % is 0,8; the hours of a week are hours, and the
-- euros of an hour euros.
create macro checked.in_unit(text, unit) as
  coalesce(
    number_unit(text) in (
      unit,
      case unit when 'posts' then 'percent' when 'hours_a_week' then 'hours' when 'euros_an_hour' then 'euros' else unit end
    ),
    true
  );
-- The number of a cell in the column's unit; nothing where it is in another.
create macro checked.number_in(text, unit) as
  case
    when not checked.in_unit(text, unit) then null
    when unit = 'posts' and number_unit(text) = 'percent' then cast(parse_number(text) / 100 as decimal(18, 4))
    else parse_number(text)
  end;
-- A number as people write it: 1 234,5.
create macro checked.number_words(number) as
  translate(regexp_replace(format('{:,.4f}', cast(number as double)), '\.?0+$', ''), ',.', chr(160) || ',');
