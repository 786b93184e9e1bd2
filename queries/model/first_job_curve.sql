/* kooste
title = { fi = "Kertymäkäyrä: aika ensimmäiseen työpaikkaan", sv = "Kumulativ incidens: tid till första arbetet", en = "Cumulative incidence: time to the first job" }
definition = { fi = "Aalenin ja Johansenin kertymä: ensimmäinen avoimien työmarkkinoiden työsuhde tapahtumana, ensimmäisen palvelujakson päättyminen kilpailevana.", sv = "Aalen–Johansens kumulativa incidens: första anställningen på öppna arbetsmarknaden som händelse, slutet på den första serviceperioden som konkurrerande händelse.", en = "Aalen–Johansen cumulative incidence: the first competitive outcome job is the event, the end of the first service competes." }
*/
-- A row for each time at which a client leaves the set at risk; the first day counts as half a day.
with durations as (
  select
    greatest(
      0.5e0,
      cast(
        days_from(
          c.first_start,
          least(coalesce(c.first_job, settings.cut_off), coalesce(c.first_end, settings.cut_off))
        ) as double
      )
    ) as time,
    case
      when c.first_job <= coalesce(c.first_end, settings.cut_off) then 1
      when c.first_end is not null then 2
      else 0
    end as cause
  from model.client as c
  cross join run_settings as settings
  where not c.in_work_at_start
)
select
  time,
  at_risk,
  events_so_far,
  competing_so_far,
  incidence,
  sqrt(variance) as standard_error,
  competing_incidence
from cumulative_incidence('durations')
