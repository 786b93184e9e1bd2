/* kooste
title = { fi = "Asiakasmäärän ja läpivirtauksen vertailu", sv = "Antalet klienter jämfört med genomströmningen", en = "Caseload against throughput" }
definition = { fi = "Tarkistaa, sopivatko asiakasmäärä ja läpivirtaus yhteen: kun tilanne on vakaa, uudet asiakkaat vuodessa × keskimääräinen palvelussaoloaika vuosina = asiakasmäärä. Luvut ovat neljänneksen loppuun päättyvältä 12 kuukaudelta kaikista tiimeistä yhdessä. Palvelussaoloaika on näiden 12 kuukauden aikana päättyneiden palvelujaksojen keskimääräinen kesto. Toteutunut asiakasmäärä on palvelussa olevien asiakkaiden keskimäärä päivässä. Laskettu jää toteutunutta pienemmäksi, kun palvelu kasvaa, sillä pitkät jaksot eivät ole vielä päättyneet. Asiakasmäärät annetaan vasta, kun hankkeen alusta on 12 kuukautta. Oletus 25–75 asiakasta vuodessa henkilötyövuotta kohti on läpivirtaus, ei asiakasmäärä.", sv = "Kontrollerar om antalet klienter och genomströmningen stämmer överens: i ett stabilt läge är nya klienter per år × medeltiden i servicen i år = antalet klienter inom servicen. Talen gäller de 12 månader som slutar med kvartalet och alla team tillsammans. Medeltiden i servicen är medellängden av de serviceperioder som avslutats under de 12 månaderna. Det faktiska antalet är medelantalet klienter inom servicen per dag. Det beräknade antalet är mindre än det faktiska när servicen växer, eftersom de långa perioderna ännu inte har avslutats. Antalen ges först när det har gått 12 månader från projektets start. Antagandet 25–75 klienter per år och årsverke är genomströmning, inte antalet klienter inom servicen.", en = "Checks whether caseload and throughput fit together: in a steady state, new clients a year × mean stay in years = caseload. The figures are of the 12 months to the quarter’s end, all teams together. The stay is the mean length of the services that ended in these 12 months; the observed caseload is the mean number of clients in the service a day. The expected one falls short while the service grows, since long services have not ended yet. Caseloads are given once 12 months have passed from the project’s start. The assumption of 25–75 clients a year per FTE-year is throughput, not caseload." }
grain = ["period"]
needs = ["agreement | coach_summary", "service_exit | coach_summary"]

[[column]]
name = "period"
unit = "period"
role = "key"
label = { fi = "Neljännes, johon 12 kuukautta päättyy", sv = "Kvartal som de 12 månaderna slutar med", en = "Quarter with which the 12 months end" }

[[column]]
name = "new_clients"
unit = "clients"
role = "people"
part_of = "clients_in_year"
sensitive = false
rolling = "new_clients"
at_most = [{ sum_of = "started" }]
at_least = [{ sum_of = "started", number = 4 }]
label = { fi = "Uusia asiakkaita 12 kuukauden aikana", sv = "Nya klienter under 12 månader", en = "New clients in 12 months" }

[[column]]
name = "mean_stay_years"
unit = "years"
role = "statistic"
n = "ended_clients"
label = { fi = "Palvelussaoloaika keskimäärin, vuotta", sv = "Tid i servicen i medeltal, år", en = "Mean stay, years" }

[[column]]
name = "expected_caseload"
unit = "clients"
role = "derived"
from = ["new_clients", "mean_stay_years"]
given_if = "is_whole"
label = { fi = "Laskettu asiakasmäärä", sv = "Beräknat antal klienter inom servicen", en = "Expected caseload" }

[[column]]
name = "observed_caseload"
unit = "clients"
role = "statistic"
n = "clients_in_year"
given_if = "is_whole"
label = { fi = "Toteutunut asiakasmäärä päivässä keskimäärin", sv = "Faktiskt antal klienter per dag i medeltal", en = "Observed caseload, mean a day" }

[[column]]
name = "clients_in_year"
unit = "clients"
role = "people"
support = true
label = { fi = "Asiakkaita palvelussa 12 kuukauden aikana", sv = "Klienter inom servicen under 12 månader", en = "Clients served in 12 months" }

[[column]]
name = "ended_clients"
unit = "clients"
role = "people"
part_of = "clients_in_year"
sensitive = false
support = true
label = { fi = "Asiakkaita, joiden palvelujakso päättyi", sv = "Klienter vars serviceperiod avslutades", en = "Clients whose service ended" }

[[column]]
name = "is_whole"
unit = "truth"
role = "context"
support = true
label = { fi = "Onko hankkeen alusta 12 kuukautta", sv = "Om 12 månader har gått från projektets start", en = "Whether 12 months have passed from the project’s start" }
*/
with windows as (
  select
    period,
    add_months(add_days(last_date, 1), -12) as start_date,
    last_date
  from model.period
  where period_kind = 'quarter'
),
-- A stay may go through several agreements, each of which takes the place of the one before.
services as (
  select
    person,
    start_date,
    end_date,
    last_date,
    min(start_date) over (partition by person, ended_before) as stay_start
  from (
    select
      person,
      start_date,
      end_date,
      last_date,
      count(end_date) over (
        partition by person
        order by start_date
        rows between unbounded preceding and 1 preceding
      ) as ended_before
    from model.service
  )
),
figures as (
  select
    w.period,
    w.start_date,
    w.last_date,
    count(distinct s.person) as clients,
    count(distinct s.person) filter (where s.start_date >= w.start_date) as new_clients,
    count(distinct s.person) filter (where s.end_date <= w.last_date) as ended_clients,
    cast(avg(days_from(s.stay_start, s.end_date) + 1) filter (where s.end_date <= w.last_date) as double) as mean_stay_days,
    cast(
      coalesce(sum(days_from(greatest(s.start_date, w.start_date), least(s.last_date, w.last_date)) + 1), 0) as double
    ) as client_days
  from windows as w
  left join services as s
    on s.start_date <= w.last_date
    and s.last_date >= w.start_date
  group by w.period, w.start_date, w.last_date
),
-- A year is the 12 months' own number of days.
yearly as (
  select
    f.period,
    f.clients,
    f.new_clients,
    f.ended_clients,
    f.mean_stay_days / (days_from(f.start_date, f.last_date) + 1) as mean_stay_years,
    f.client_days / (days_from(f.start_date, f.last_date) + 1) as mean_clients,
    settings.project_start <= f.start_date as is_whole
  from figures as f
  cross join run_settings as settings
)
select
  period,
  new_clients,
  mean_stay_years,
  case when is_whole then new_clients * mean_stay_years end as expected_caseload,
  case when is_whole then mean_clients end as observed_caseload,
  clients as clients_in_year,
  ended_clients,
  is_whole
from yearly
order by period
