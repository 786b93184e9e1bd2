//! How many clients share what an outsider may know of one: k-anonymity (Samarati and Sweeney 1998).
//!
//! Nothing of it is published row by row; the figures tell how careful whoever handles the rows must be. A client who is alone
//! in a class can be told from all others by five facts that a neighbour knows.

use crate::diagnostics::Result;
use crate::session::{self, Session};

/// The query, which runs in any DuckDB shell over the core with 5 for its parameter.
const SQL: &str = include_str!("k_anonymity.sql");

/// Classes with fewer clients are small. Five is the smallest count that the public profile shows.
pub const SMALL: u64 = 5;

/// Clients in classes of equal organiser, age group, gender, client group and quarter of the first service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KAnonymity {
    /// Clients with a service that started by the cut-off.
    pub clients: u64,
    pub classes: u64,
    /// Clients of the smallest class; 0 when there are no clients.
    pub smallest: u64,
    /// Clients in classes smaller than [`SMALL`].
    pub in_small_classes: u64,
    /// Clients who are alone in their class.
    pub alone: u64,
}

/// Counts the clients of a session in which the store has built the core.
///
/// # Errors
/// Fails only as a bug of ours.
pub fn measure(session: &Session) -> Result<KAnonymity> {
    session
        .connection()
        .query_row(SQL, [i64::try_from(SMALL).unwrap_or(i64::MAX)], |row| {
            let count = |index| row.get::<_, i64>(index).map(i64::unsigned_abs);
            Ok(KAnonymity {
                clients: count(0)?,
                classes: count(1)?,
                smallest: count(2)?,
                in_small_classes: count(3)?,
                alone: count(4)?,
            })
        })
        .map_err(|error| session::failure("count the clients who are alike", SQL, &error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Limits;

    const CORE: &str = "
        create table run_settings (cut_off date);
        insert into run_settings values (date '2022-06-30');
        create table core.agreement (person integer, start_date date, organisation varchar default 'Pori');
        create table core.coach_summary (person integer, start_date date, organisation varchar default 'Pori');
        create table core.referral (
          person integer, referral_date date, municipality varchar, age_group varchar, gender varchar, client_group varchar);
        create table core.area (name_fi varchar, organiser varchar);
        insert into core.area values ('Pori', 'Porin perusturva'), ('Ulvila', 'Porin perusturva'), ('Rauma', 'Rauma');";

    fn session() -> Session {
        let session = Session::open(&Limits { threads: Some(2), ..Limits::default() }).unwrap();
        session.execute("make a core", CORE).unwrap();
        session
    }

    /// Worked out by hand. Twelve clients in five classes:
    ///
    /// | clients | organiser | age | gender | group | quarter | size |
    /// |---|---|---|---|---|---|---:|
    /// | 1–5 | Porin perusturva (Pori, Ulvila) | 25–34 | nainen | mielenterveys | 2021Q1 | 5 |
    /// | 6–8 | Rauma | 35–44 | mies | päihde | 2021Q1 | 3 |
    /// | 9 | Rauma | 35–44 | mies | päihde | 2021Q2 | 1 |
    /// | 10, 11 | missing, all of it: no referral | | | | 2021Q1 | 2 |
    /// | 12 | Porin perusturva | missing | nainen | mielenterveys | 2021Q1 | 1 |
    ///
    /// Smallest 1; in classes under five 3 + 1 + 2 + 1 = 7 of 12; alone 2 of 12. Client 5 has a second service, client 8 an
    /// older referral from Pori, client 2 a summary that starts earlier than the agreement, client 12 a summary alone;
    /// client 13 starts after the cut-off.
    #[test]
    fn twelve_clients_in_five_classes() {
        let session = session();
        session
            .execute(
                "fill the core",
                "insert into core.agreement(person, start_date)
                select n, date '2021-02-01' + cast(n as integer) from range(1, 9) as t(n)
                union all values
                  (9, date '2021-04-01'), (10, date '2021-01-15'), (11, date '2021-03-31'),
                  (5, date '2022-01-10'), (13, date '2022-07-01');
                insert into core.coach_summary(person, start_date) values (2, date '2020-10-01'), (12, date '2021-03-01');
                insert into core.referral
                select n, date '2021-01-10', if(n = 3, 'Ulvila', 'Pori'), '25–34', 'nainen', 'mielenterveys'
                from range(1, 6) as t(n);
                insert into core.referral
                select n, date '2021-01-10', 'Rauma', '35–44', 'mies', 'päihde' from range(6, 10) as t(n);
                insert into core.referral values
                  (8, date '2020-12-01', 'Pori', '25–34', 'nainen', 'mielenterveys'),
                  (12, date '2021-01-10', 'Pori', null, 'nainen', 'mielenterveys'),
                  (13, date '2021-01-10', 'Pori', '25–34', 'nainen', 'mielenterveys');",
            )
            .unwrap();
        let found = measure(&session).unwrap();
        assert_eq!(found, KAnonymity { clients: 12, classes: 5, smallest: 1, in_small_classes: 7, alone: 2 });
    }

    #[test]
    fn a_municipality_from_elsewhere_is_no_missing_one() {
        let session = session();
        session
            .execute(
                "fill the core",
                "insert into core.agreement(person, start_date) select n, date '2021-02-01' from range(1, 6) as t(n);
                insert into core.referral
                select n, date '2021-01-10', ['Turku', 'muu', 'tuntematon', null][n], 'x', 'x', 'x'
                from range(1, 5) as t(n);",
            )
            .unwrap();
        // Turku and muu are one class, tuntematon and null another; client 5 has no referral at all.
        let found = measure(&session).unwrap();
        assert_eq!(found, KAnonymity { clients: 5, classes: 3, smallest: 1, in_small_classes: 5, alone: 1 });
    }

    #[test]
    fn without_clients_there_is_nothing_to_tell() {
        assert_eq!(measure(&session()).unwrap(), KAnonymity::default());
    }
}
