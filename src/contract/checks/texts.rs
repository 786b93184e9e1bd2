//! Which client and which municipality each text of the staged rows means.

use duckdb::Connection;

use super::{names, sent};
use crate::contract::forms::{Form, Kind};
use crate::contract::reference;
use crate::diagnostics::Result;
use crate::session::execute;

const MISTYPED_IDS: &str = include_str!("mistyped_ids.sql");
const LOST_ZEROS: &str = include_str!("lost_zeros.sql");
const REGION: &str = include_str!("region.sql");
const MUNICIPALITIES: &str = include_str!("municipalities.sql");
const MUNICIPALITY_REPAIRS: &str = include_str!("municipality_repairs.sql");

/// Gives every person a number, in the order of organisation and pseudonym: `checked.client` by the text as written,
/// `checked.person` one row a person.
pub fn find_clients(connection: &Connection, staged: &[&Form], shared_pseudonyms: bool) -> Result<()> {
    let sources: Vec<String> = staged
        .iter()
        .filter(|form| form.field("client_id").is_some())
        .map(|form| format!("select organisation, client_id as text from staging.{}", form.id))
        .collect();
    if !sources.is_empty() {
        let texts = format!(
            "insert into checked.client_text select distinct organisation, text from ({})",
            sources.join(" union all ")
        );
        execute(connection, "collect the clients", &texts)?;
        execute(connection, "find the clients whose zeros are lost", LOST_ZEROS)?;
        execute(connection, "find the clients whose ids are mistyped", MISTYPED_IDS)?;
    }
    let owner = if shared_pseudonyms { "''" } else { "organisation" };
    let sql = format!(
        "create table checked.client as
        select
          organisation,
          text,
          owner,
          client_id,
          cast(dense_rank() over (order by owner, client_id) as integer) as person
        from (
          select organisation, text, {owner} as owner, id_value(text) as client_id
          from checked.client_text
          anti join checked.broken_client using (organisation, text)
        )
        where client_id is not null;
        create table checked.person as
        select person, any_value(owner) as organisation, any_value(client_id) as client_id
        from checked.client
        group by person;"
    );
    execute(connection, "number the clients", &sql)
}

/// Finds out which municipality each text means.
pub fn find_municipalities(connection: &Connection, staged: &[&Form]) -> Result<()> {
    let mut sources = Vec::new();
    for form in staged {
        for field in &form.fields {
            if field.kind == Kind::Municipality {
                sources.push(format!("select {} as text from staging.{}", field.name, form.id));
            } else if field.of_municipalities {
                sources.push(format!("select unnest(checked.items({})) as text from staging.{}", field.name, form.id));
            }
        }
    }
    if sources.is_empty() {
        return Ok(());
    }
    reference::fill_municipalities(connection)?;
    if sent(staged, "area") {
        execute(connection, "find the region's municipalities", REGION)?;
    } else {
        reference::fill_region(connection)?;
    }
    let texts = format!(
        "insert into checked.municipality_text
        select distinct text
        from ({})
        where text is not null",
        sources.join(" union all ")
    );
    execute(connection, "collect the municipalities", &texts)?;
    find_collected_municipalities(connection)
}

/// Finds out which municipality each text of `checked.municipality_text` means.
pub fn find_collected_municipalities(connection: &Connection) -> Result<()> {
    execute(connection, "find the municipalities", MUNICIPALITIES)?;
    if names(connection, "select text from checked.municipality_text limit 1")?.is_empty() {
        return Ok(());
    }
    execute(connection, "repair the municipalities", MUNICIPALITY_REPAIRS)
}
