/* kooste
title = { fi = "Laatukriteerit kriteereittäin", sv = "Kvalitetskriterier per kriterium", en = "Fidelity by item" }
definition = { fi = "Kunkin arvion pisteet 1–5 kriteereittäin. Itsearviot, vertaisarviot ja ulkoiset arviot ovat omia sarjojaan. Kriteeri, jota ei ole arvioitu tai jota ei voi soveltaa, jää ilman pisteitä.", sv = "Varje bedömnings poäng 1–5 per kriterium. Självskattningar, kollegiala och externa bedömningar är egna serier. Ett kriterium som inte bedömts eller inte kan tillämpas får inga poäng.", en = "Scores 1–5 of each review by item. Self-assessed, peer and external reviews are separate series. An item not scored or not applicable has no score." }
grain = ["unit", "review_date", "method", "item"]
needs = ["fidelity_review"]

[[column]]
name = "unit"
unit = "text"
role = "key"
label = { fi = "Yksikkö", sv = "Enhet", en = "Unit" }

[[column]]
name = "review_date"
unit = "date"
role = "key"
label = { fi = "Arviointipäivä", sv = "Bedömningsdatum", en = "Review date" }

[[column]]
name = "method"
unit = "code"
role = "key"
codes = "review-method"
label = { fi = "Arviointitapa", sv = "Bedömningssätt", en = "Method" }

[[column]]
name = "item"
unit = "item"
role = "key"
label = { fi = "Kriteeri", sv = "Kriterium", en = "Item" }

[[column]]
name = "section"
unit = "code"
role = "context"
codes = "section"
label = { fi = "Osa-alue", sv = "Delområde", en = "Section" }

[[column]]
name = "score"
unit = "points"
role = "context"
label = { fi = "Pisteet", sv = "Poäng", en = "Score" }

[[column]]
name = "status"
unit = "code"
role = "context"
codes = "item-status"
label = { fi = "Tila", sv = "Status", en = "Status" }
*/
select
  unit,
  review_date,
  method,
  item,
  section,
  counted_score as score,
  status
from model.review_item
order by unit, review_date, method, item
