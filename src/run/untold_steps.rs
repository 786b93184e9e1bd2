//! Steps of the pathway from referral to work of which an organisation with clients told nothing: there its clients look as if they had not taken it.

use super::quality::rows;
use crate::diagnostics::Result;
use crate::report::UntoldStep;
use crate::session::Session;

/// Steps that a form of their own tells, by organisations that have clients by the cut-off. A step of which nothing came from anybody is
/// empty and need not be told; a table without rows came, and says that nothing happened.
const UNTOLD: &str = "
with served as (
  select a.organisation
  from core.agreement as a
  cross join main.run_settings as settings
  where a.start_date <= settings.cut_off
  union
  select s.organisation
  from core.coach_summary as s
  cross join main.run_settings as settings
  where s.start_date <= settings.cut_off
),
expected as (
  select distinct
    'accepted' as step,
    r.organisation
  from core.referral as r
  cross join main.run_settings as settings
  where r.referral_date <= settings.cut_off
  union all
  select
    step,
    organisation
  from served
  cross join (values ('profiled'), ('employer_contact')) as steps(step)
),
known as (
  select
    'accepted' as step,
    organisation
  from core.referral
  where decision is not null
  union
  select
    'profiled' as step,
    organisation
  from core.vocational_profile
  union
  -- Contacts that name no client tell of none.
  select
    'employer_contact' as step,
    organisation
  from core.employer_contact
  where person is not null
  union
  select
    'employer_contact' as step,
    organisation
  from core.coach_summary
  where first_contact_date is not null
),
without_rows as (
  select
    if(form = 'vocational_profile', 'profiled', 'employer_contact') as step,
    organisation
  from staging.source
  where
    form in ('vocational_profile', 'employer_contact')
    and rows = 0
)
select
  step,
  organisation
from expected
where
  step in (select step from known)
  and (step, organisation) not in (select (step, organisation) from known)
  and (step, organisation) not in (select (step, organisation) from without_rows)
order by step, organisation";

/// Returns the steps, by step and organisation.
///
/// # Errors
/// A bug when the stored rows cannot be read.
pub(super) fn untold_steps(session: &Session) -> Result<Vec<UntoldStep>> {
    rows(session, "find the steps that nobody told of", UNTOLD, |row| {
        Ok(UntoldStep { step: row.get(0)?, organisation: row.get(1)? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::testing::Project;

    /// A tells all; B sent neither decisions nor profiles; C's contacts name no client, and its table of profiles has no rows; D's only
    /// client starts after the cut-off; E's summary tells of contacts.
    #[test]
    fn an_organisation_with_clients_that_tells_nothing_of_a_step_is_named() {
        let project = Project::new("2021-01-01", "2021-12-31");
        let told = || -> Vec<String> {
            let steps = untold_steps(&project.session).unwrap();
            steps.into_iter().map(|it| format!("{} {}", it.step, it.organisation)).collect()
        };
        project.sql(
            "create or replace table staging.source as
             select * from (values ('A', 'vocational_profile', 1), ('C', 'vocational_profile', 0)) as sent(organisation, form, rows);
             insert into core.agreement(organisation, person, start_date)
             values ('A', 1, '2021-02-01'), ('B', 2, '2021-02-01'), ('C', 3, '2021-02-01'), ('D', 4, '2022-01-01');
             insert into core.coach_summary(organisation, person, start_date, first_contact_date) values ('E', 5, '2021-02-01', '2021-03-01');
             insert into core.referral(organisation, person, referral_date) values ('B', 2, '2021-01-15');
             insert into core.employer_contact(organisation, contact_date) values ('C', '2021-03-01');",
        );
        assert_eq!(
            told(),
            ["employer_contact A", "employer_contact B", "employer_contact C"],
            "nobody's profiles came"
        );
        project.sql(
            "insert into core.referral(organisation, person, referral_date, decision) values ('A', 1, '2021-01-15', 'jono');
             insert into core.vocational_profile(organisation, person, profile_date) values ('A', 1, '2021-03-01');
             insert into core.employer_contact(organisation, person, contact_date)
             values ('A', 1, '2021-03-01'), ('B', 2, '2021-03-01');",
        );
        assert_eq!(told(), ["accepted B", "employer_contact C", "profiled B", "profiled E"]);
    }
}
