//! Names of the files: what the organisation's folder is called, made safe for every system.

use std::collections::BTreeSet;

use super::sender::Sender;
use crate::language::Catalogue;

/// Longest part that comes from the folder, in characters.
const LONGEST: usize = 60;

/// Returns the name of each sender's files without its ending. No two are the same, whatever a system makes of case.
pub(super) fn of(senders: &[Sender<'_>]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    senders
        .iter()
        .map(|sender| {
            let words = Catalogue::of(sender.lang);
            let name = format!("{}-{}", safe(sender.id, words), words.plain("feedback-file"));
            let name = (1..)
                .map(|number| if number == 1 { name.clone() } else { format!("{name}-{number}") })
                .find(|name| !taken.contains(&name.to_lowercase()))
                .unwrap_or(name);
            taken.insert(name.to_lowercase());
            name
        })
        .collect()
}

/// Keeps letters, digits and single hyphens of a folder's name.
fn safe(folder: &str, words: &Catalogue) -> String {
    let mut name = String::new();
    for letter in folder.chars() {
        if letter.is_alphanumeric() || letter == '_' {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.chars().take(LONGEST).collect();
    let name = name.trim_end_matches('-');
    if name.is_empty() { words.plain("feedback-organisation") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    fn names(folders: &[(&str, Lang)]) -> Vec<String> {
        let senders: Vec<Sender<'_>> = folders.iter().map(|(id, lang)| Sender::new(id, id, *lang)).collect();
        of(&senders)
    }

    #[test]
    fn files_are_named_after_the_folder_in_the_organisation_s_language() {
        assert_eq!(names(&[("Säkylä", Lang::Fi), ("Raumo", Lang::Sv)]), ["Säkylä-palaute", "Raumo-respons"]);
        assert_eq!(names(&[("Rauma", Lang::En)]), ["Rauma-feedback"]);
    }

    #[test]
    fn no_sign_of_a_folder_s_name_reaches_a_path() {
        let folders = ["../etc", "a/b\\c", "Pori & Rauma (yhdessä)", "...", "NUL", "x\u{202e}y", "p: *?\"<>|"];
        let found = names(&folders.map(|folder| (folder, Lang::Fi)));
        assert_eq!(
            found,
            [
                "etc-palaute",
                "a-b-c-palaute",
                "Pori-Rauma-yhdessä-palaute",
                "organisaatio-palaute",
                "NUL-palaute",
                "x-y-palaute",
                "p-palaute"
            ]
        );
        let long = "ä".repeat(300);
        assert_eq!(names(&[(&long, Lang::Fi)])[0].chars().count(), LONGEST + "-palaute".len());
    }

    #[test]
    fn names_that_meet_are_numbered() {
        let folders = [("Rauma", Lang::Fi), ("RAUMA", Lang::Fi), ("Rauma.", Lang::Fi), ("Rauma", Lang::Sv)];
        assert_eq!(names(&folders), ["Rauma-palaute", "RAUMA-palaute-2", "Rauma-palaute-3", "Rauma-respons"]);
    }
}
