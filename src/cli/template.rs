//! `kooste template`

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::contract::{self, template};
use crate::diagnostics::{Diagnostic, Exit, Failure, Place, Result};
use crate::language::Lang;

use super::args::TemplateArgs;
use super::printer::Printer;
use super::write_new;

/// Writes an empty form, one file a language; never over a file that exists.
pub fn template(args: &TemplateArgs, langs: &[Lang], printer: &mut Printer) -> Result<Exit> {
    let form = contract::form_called(&args.form)?;
    let mut langs = if langs.is_empty() { vec![Lang::default()] } else { langs.to_vec() };
    langs.sort();
    langs.dedup();
    if args.output.is_some() && langs.len() > 1 {
        return Err(super::usage(Diagnostic::error("blank-form-one-file")));
    }
    let path = |lang: Lang| args.output.clone().unwrap_or_else(|| PathBuf::from(template::file_name(form, lang)));
    // Nothing is written when one of several files stands in the way.
    if let Some(existing) = langs.iter().map(|lang| path(*lang)).find(|path| path.exists()) {
        return Err(exists(&existing));
    }
    for lang in langs {
        let path = path(lang);
        write_new(&path, &template::workbook(form, lang)?, exists)?;
        if printer.json() {
            printer.data(&json!({ "form": form.id, "lang": lang, "file": path }).to_string());
        } else {
            printer.say("blank-form-done", &[("file", path.display().to_string())]);
        }
    }
    Ok(Exit::Success)
}

fn exists(path: &Path) -> Box<Failure> {
    super::usage(Diagnostic::error("blank-form-exists").at(Place::file(path.display().to_string())))
}
