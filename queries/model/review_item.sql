/* kooste
title = { fi = "Laatukriteerien arviot kriteereittäin", sv = "Kvalitetskriterier per kriterium", en = "Fidelity reviews by item" }
*/
-- Each review has all items of the scale. counted_score is there only for items scored or adapted: others count as missing.
with rows_of_reviews as (
  select
    r.unit,
    r.review_date,
    r.method,
    cast(r.item as integer) as item,
    cast(r.score as integer) as score,
    r.status,
    row_number() over (
      partition by r.unit, r.review_date, r.method, r.item
      order by r.organisation
    ) as place
  from core.fidelity_review as r
  cross join run_settings as settings
  where r.review_date <= settings.cut_off
),
reviews as (
  select distinct
    unit,
    review_date,
    method
  from rows_of_reviews
)
select
  v.unit,
  v.review_date,
  v.method,
  cast(i.item as integer) as item,
  i.section,
  case when coalesce(r.status, 'arvioitu') in ('arvioitu', 'sovellettu') then r.score end as counted_score,
  case
    when r.status in ('ei arvioitu', 'ei sovellu') then r.status
    when r.score is null then 'ei arvioitu'
    else coalesce(r.status, 'arvioitu')
  end as status
from reviews as v
cross join config.fidelity_item as i
left join rows_of_reviews as r
  on r.unit = v.unit
  and r.review_date = v.review_date
  and r.method = v.method
  and r.item = i.item
  and r.place = 1
