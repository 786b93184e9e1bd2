/* kooste
title = { fi = "Ryhmien kerrat", sv = "Gruppernas träffar", en = "Sessions of the groups" }
definition = { fi = "Ryhmien kerrat katkaisupäivään asti. Jos kaksi organisaatiota kertoo samasta kerrasta, se on mukana kerran, suuremmilla tunneilla.", sv = "Gruppernas träffar till och med brytdagen. Om två organisationer uppger samma träff är den med en gång, med de större timmarna.", en = "Sessions of the groups up to the cut-off. A session that two organisations tell of counts once, with the greater hours." }
*/
select
  s.group_id,
  s.kind,
  s.person,
  s.date,
  max(s.planned_hours) as planned_hours,
  max(s.realised_hours) as realised_hours
from core.group_session as s
cross join run_settings as settings
where s.date <= settings.cut_off
group by s.group_id, s.kind, s.person, s.date
