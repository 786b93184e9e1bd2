//! Small forms for the tests of this module.

use super::{FormShape, HeaderShape};

/// Returns a form with these headers: `*` marks a required one, `!` one whose cells are dropped, `=` the field's name, which is
/// the header's key else; `|` parts spellings.
pub fn shape(form: &str, headers: &[&str]) -> FormShape {
    let headers = headers
        .iter()
        .map(|header| {
            let (spellings, field) = header.split_once('=').unwrap_or((header, ""));
            let required = spellings.starts_with('*');
            let drop = spellings.starts_with('!');
            let spellings: Vec<String> =
                spellings.trim_start_matches(['*', '!']).split('|').map(str::to_owned).collect();
            let field = if field.is_empty() { super::values::header_key(&spellings[0]) } else { field.to_owned() };
            let id = ["client_id", "coach_id"].contains(&field.as_str());
            HeaderShape { field, required, spellings, drop, id }
        })
        .collect();
    FormShape { form: form.to_owned(), titles: [form, form, form].map(str::to_owned), headers }
}

/// Returns two forms of the contract with some of their headers.
pub fn referral_and_job_start() -> Vec<FormShape> {
    vec![
        shape(
            "referral",
            &[
                "*Asiakastunnus|Klientkod|Client id=client_id",
                "*Lähetepvm|Remissdatum=referral_date",
                "*Kotikunta|Hemkommun=municipality",
                "Ikäryhmä=age_group",
                "!Lisätieto=remark",
            ],
        ),
        shape(
            "job_start",
            &[
                "*Asiakastunnus=client_id",
                "*Työsuhdenumero=job_no",
                "*Alkamispvm=start_date",
                "*Työsuhdeluokka=job_class",
                "*Tunnit/vk=weekly_hours",
                "Tuntipalkka=hourly_wage",
            ],
        ),
    ]
}
