/* kooste
# The header says what the result means, in TOML. Only what it declares can be published.
# docs/own-queries.md of the program tells every key.

# Title in Finnish, Swedish and English.
title = { fi = "Lähetteet sukupuolen mukaan", sv = "Remisser efter kön", en = "Referrals by gender" }

# What is counted, and what is left out; it stands in the annex of definitions.
definition = { fi = "Henkilöt, joilla on neljännekselle päivätty lähete. Henkilö lasketaan neljänneksessä kerran.", sv = "Personer med en remiss daterad under kvartalet. En person räknas en gång per kvartal.", en = "People with a referral dated in the quarter. A person counts once a quarter." }

# The columns that together name a row: no two rows may have the same values in them, and none may be empty.
grain = ["period", "gender"]

# The forms without which there is nothing to count.
needs = ["referral"]

# Each column: name, unit, role (key, people, rate, derived, statistic, context, …) and label.
[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes", sv = "Kvartal", en = "Quarter" }

[[column]]
name = "gender"
unit = "code"
role = "key"
label = { fi = "Sukupuoli", sv = "Kön", en = "Gender" }

# A count of people: disclosure control hides it where it is small. It is a whole number.
# With part_of the rest (all of the quarter less these) is protected too.
[[column]]
name = "people"
unit = "clients"
role = "people"
part_of = "all_people"
label = { fi = "Henkilöitä", sv = "Personer", en = "People" }

# The count of which it is a part: the same in each row of a quarter (by), so it is one number however often it is printed.
[[column]]
name = "all_people"
unit = "clients"
role = "people"
by = ["period"]
# Nobody is counted here who is not among the referrals of the quarter: without it, this count and that of
# another table would give away by their difference what is hidden in one of them.
inside = "referrals"
label = { fi = "Henkilöitä yhteensä", sv = "Personer sammanlagt", en = "People in all" }

# A share: shown only where both counts may be shown.
[[column]]
name = "share"
unit = "fraction"
role = "rate"
numerator = "people"
denominator = "all_people"
label = { fi = "Osuus", sv = "Andel", en = "Share" }

# How the numbers add up. What adds up can be worked out, so disclosure control must know it.
[relations]
sum_over = ["gender", "people", "all_people"]
*/

-- One SELECT. It may read core.<form>, config.<table>, main.run_settings, and the results of other queries:
-- model.<name> for queries/model/<name>.sql, measure.<folder>_<name> for the others.
with dated as (
  select
    -- A quarter as 2022Q2.
    quarter_code(r.referral_date) as period,
    r.person,
    -- One answer a person and quarter, whoever sent it, so that the parts add up to the whole.
    min(coalesce(r.gender, 'ei tietoa')) as gender
  from core.referral as r
  cross join main.run_settings as s
  -- Nothing dated after the cut-off is used.
  where r.referral_date between s.project_start and s.cut_off
  group by 1, 2
),

counted as (
  select period, gender, count(*) as people
  from dated
  group by period, gender
)

select
  period,
  gender,
  -- Counts are whole numbers, other numbers doubles.
  cast(people as bigint) as people,
  cast(sum(people) over (partition by period) as bigint) as all_people,
  cast(people as double) / sum(people) over (partition by period) as share
from counted
order by period, gender
