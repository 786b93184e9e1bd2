/* kooste
title = { fi = "Budjetti ja toteuma", sv = "Budget och utfall", en = "Budget and use" }
definition = { fi = "Budjetti on koko hankkeen; toteumaan on laskettu kaudet, jotka alkavat viimeistään tietojen katkaisupäivänä.", sv = "Budgeten gäller hela projektet; utfallet omfattar de perioder som börjar senast på brytdagen.", en = "The budget is the whole project's; the use counts the budget periods that start on or before the cut-off." }
grain = ["category", "funder"]
needs = ["budget"]

[[column]]
name = "category"
unit = "text"
role = "key"
label = { fi = "Kustannuslaji", sv = "Kostnadsslag", en = "Cost category" }

[[column]]
name = "funder"
unit = "code"
role = "key"
codes = "funder"
label = { fi = "Rahoittaja", sv = "Finansiär", en = "Funder" }

[[column]]
name = "budget"
unit = "euros"
role = "context"
label = { fi = "Budjetti", sv = "Budget", en = "Budget" }

[[column]]
name = "used"
unit = "euros"
role = "context"
label = { fi = "Toteuma", sv = "Utfall", en = "Used" }

[[column]]
name = "share_used"
unit = "fraction"
role = "context"
label = { fi = "Käytetty osuus", sv = "Använd andel", en = "Share used" }
*/
with sums as (
  select
    b.category,
    b.funder,
    sum(b.budget) as budget,
    coalesce(
      sum(b.used) filter (where coalesce(period_first_day(b.period) <= settings.cut_off, true)),
      0
    ) as used
  from core.budget as b
  cross join run_settings as settings
  group by b.category, b.funder
)
select
  category,
  funder,
  cast(budget as double) as budget,
  cast(used as double) as used,
  cast(used as double) / nullif(cast(budget as double), 0e0) as share_used
from sums
order by category, funder desc
