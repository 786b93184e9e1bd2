/* kooste
title = { fi = "Budjetti ja toteuma", sv = "Budget och utfall", en = "Budget and use" }
definition = { fi = "Budjetti on kaikkien talousrivien, joiden pitää kattaa koko hanke; toteumaan on laskettu kaudet, jotka alkavat viimeistään tietojen katkaisupäivänä. Katkaisupäivän jälkeen jatkuvan kauden toteuma on sellaisena kuin se oli tiedoissa, kun ne tuotiin taulukoista.", sv = "Budgeten är summan av alla rader i ekonomiblanketten, som ska omfatta hela projektet; utfallet omfattar de perioder som börjar senast på brytdagen. Utfallet för en period som fortsätter efter brytdagen är vad det var i uppgifterna när de exporterades.", en = "The budget is that of all budget rows, which should cover the whole project; the use counts the budget periods that start on or before the cut-off. The use of a period that goes on after the cut-off is what it was in the data when they were exported." }
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

[[column]]
name = "used_running"
unit = "euros"
role = "context"
label = { fi = "Toteumasta kausilta, jotka jatkuvat katkaisupäivän jälkeen", sv = "Därav på perioder som fortsätter efter brytdagen", en = "Of which in periods that go on after the cut-off" }

[[column]]
name = "first_year"
unit = "year"
role = "context"
label = { fi = "Budjetin ensimmäinen vuosi", sv = "Budgetens första år", en = "First year of the budget" }

[[column]]
name = "last_year"
unit = "year"
role = "context"
label = { fi = "Budjetin viimeinen vuosi", sv = "Budgetens sista år", en = "Last year of the budget" }
*/
with sums as (
  select
    b.category,
    b.funder,
    sum(b.budget) as budget,
    coalesce(
      sum(b.used) filter (where coalesce(period_first_day(b.period) <= settings.cut_off, true)),
      0
    ) as used,
    -- A period whose end is not known may go on.
    coalesce(
      sum(b.used) filter (
        where coalesce(period_first_day(b.period) <= settings.cut_off, true)
          and coalesce(period_last_day(b.period) > settings.cut_off, true)
      ),
      0
    ) as used_running,
    -- None where a period is not of one year.
    case when count(*) = count(period_year(b.period)) then min(period_year(b.period)) end as first_year,
    case when count(*) = count(period_year(b.period)) then max(period_year(b.period)) end as last_year
  from core.budget as b
  cross join run_settings as settings
  group by b.category, b.funder
)
select
  category,
  funder,
  cast(budget as double) as budget,
  cast(used as double) as used,
  cast(used as double) / nullif(cast(budget as double), 0e0) as share_used,
  cast(used_running as double) as used_running,
  first_year,
  last_year
from sums
order by category, funder desc
