/* kooste
title = { fi = "Palvelujaksot", sv = "Serviceperioder", en = "Services" }
definition = { fi = "Palvelujakso alkaa yhteistyösopimuksesta ja päättyy päättymisilmoitukseen (päivä mukaan lukien). Useista ilmoituksista aikaisin päättää jakson; jos organisaatiot käyttävät samoja tunnuksia, ilmoitus päättää asiakkaan viimeisimmän jakson, alkoipa se missä tahansa niistä. Jos organisaatiolta on asiakkaasta vain valmentajan kooste, jakso otetaan siitä.", sv = "En serviceperiod börjar med avtalet och slutar med anmälan om avslut (dagen medräknad). Av flera anmälningar avslutar den tidigaste perioden; där organisationerna använder samma pseudonymer avslutar en anmälan klientens senaste period, i vilken av dem den än började. Om organisationen bara har coachens sammandrag om klienten tas perioden därifrån.", en = "A service starts with an agreement and ends with an exit (that day included). Of several exits the earliest ends the service; where organisations share pseudonyms an exit ends the client’s latest service, in whichever of them it began. Where an organisation has only the coach’s summary of a client, the service is taken from it." }
*/
-- last_date is the last day in service up to the cut-off; end_date is null while the service runs. A service that no exit has closed
-- when the client's next agreement is made lasts until that one takes its place, and has no end of its own; an exit on that very day
-- is of the older one.
with settings as (
  select cut_off from run_settings
),
starts as (
  select
    person,
    start_date
  from core.agreement
  union
  select
    person,
    start_date
  from core.coach_summary
  where (person, organisation) in (select (person, organisation) from model.stand_in_service where tells_start)
),
exits as (
  select
    person,
    exit_date
  from core.service_exit
  union
  select
    person,
    end_date as exit_date
  from core.coach_summary
  where end_date is not null
    and (person, organisation) in (select (person, organisation) from model.stand_in_service where tells_exit)
),
numbered as (
  select
    s.person,
    s.start_date,
    row_number() over every_service as service_no,
    lag(s.start_date) over every_service as previous_start,
    lead(s.start_date) over every_service as next_start
  from starts as s
  cross join settings
  where s.start_date <= settings.cut_off
  window every_service as (partition by s.person order by s.start_date)
),
-- An agreement that was made while an earlier one was open.
continuing as (
  select
    n.person,
    n.service_no
  from numbered as n
  anti join exits as e
    on e.person = n.person
    and e.exit_date >= n.previous_start
    and e.exit_date < n.start_date
  where n.previous_start is not null
)
select
  n.person,
  cast(n.service_no as integer) as service_no,
  n.start_date,
  min(e.exit_date) as end_date,
  -- What is not there is passed over; nothing is later than the cut-off.
  least(min(e.exit_date), add_days(n.next_start, -1), any_value(settings.cut_off)) as last_date
from numbered as n
cross join settings
left join continuing as c
  on c.person = n.person
  and c.service_no = n.service_no
left join exits as e
  on e.person = n.person
  and (e.exit_date > n.start_date or e.exit_date = n.start_date and c.person is null)
  and (n.next_start is null or e.exit_date <= n.next_start)
  and e.exit_date <= settings.cut_off
group by n.person, n.service_no, n.start_date, n.next_start
