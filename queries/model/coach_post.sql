/* kooste
title = { fi = "Työhönvalmentajien tehtävät", sv = "Arbetscoachernas uppdrag", en = "Coaches’ posts" }
definition = { fi = "Valmentajaluettelon rivit: missä tiimissä ja kuinka suurella työpanoksella valmentaja on milloinkin ollut. Rivi, jolla ei ole päättymispäivää, on voimassa valmentajan seuraavaan riviin asti.", sv = "Raderna i förteckningen över arbetscoacher: i vilket team och med vilken arbetsinsats coachen har arbetat vid varje tid. En rad utan slutdatum gäller till coachens nästa rad.", en = "Rows of the list of coaches: in which team and with how much working time a coach worked when. A row without an end holds until the coach’s next one." }
*/
-- A coach is one within an organisation. is_first: the coach's first row; next_from: the start of the next one.
select
  c.organisation,
  c.coach_id,
  c.team,
  c.fte,
  c.from_date,
  lead(c.from_date) over one_coach as next_from,
  row_number() over one_coach = 1 as is_first,
  least(
    settings.cut_off,
    coalesce(c.to_date, add_days(lead(c.from_date) over one_coach, -1), settings.cut_off)
  ) as last_date
from core.coach as c
cross join run_settings as settings
where c.from_date <= settings.cut_off
window one_coach as (partition by c.organisation, c.coach_id order by c.from_date)
