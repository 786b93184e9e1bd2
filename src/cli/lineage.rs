//! `kooste lineage`

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use serde_json::{Value, json};

use super::describe::measure_called;
use super::layout::paragraph;
use super::printer::Printer;
use crate::contract::{self, Form};
use crate::diagnostics::{Exit, Result};
use crate::measures::{Library, Lineage, Measure, Step, forms_of, lost};
use crate::project::Project;

#[derive(Debug, ClapArgs)]
#[command(after_long_help = HELP)]
pub(super) struct LineageArgs {
    /// The project folder; its own queries stand beside the built-in ones
    #[arg(default_value = ".")]
    pub project: PathBuf,

    /// Measures by their ids [default: all]
    pub measures: Vec<String>,

    /// Show what a form feeds, and what is lost if it does not come: its id, number or title
    #[arg(long, value_name = "FORM", conflicts_with = "measures")]
    pub from: Option<String>,
}

const HELP: &str = "\
A measure is shown as a tree: the queries that it reads, the core tables and settings that these
read, and the forms behind the core tables. With --json: one object of nodes and edges, which run
the way of the data, from the form. Only names are told; no file is read.";

/// Tells from which forms measures come, or to which measures a form goes.
pub fn lineage(args: &LineageArgs, printer: &mut Printer) -> Result<Exit> {
    let (project, ids) = asked_for(args)?;
    // Built-in queries are told anywhere; a project that is named must be one.
    if project != Path::new(".") {
        Project::read(project)?;
    }
    let library = Library::load(Some(&project.join("queries")))?;
    let lineage = Lineage::apart(&library)?;
    let asked: Vec<&Measure> = match ids.as_slice() {
        [] => library.measures().iter().filter(|measure| !measure.is_model()).collect(),
        ids => ids.iter().map(|id| measure_called(&library, id)).collect::<Result<_>>()?,
    };
    let from = args.from.as_deref().map(contract::form_called).transpose()?;
    if printer.json() {
        let steps: Vec<&Step<'_>> = match from {
            Some(form) => lineage.above(&form.id),
            None => asked.iter().flat_map(|measure| lineage.below(&measure.id)).collect(),
        };
        let line = graph(&steps, from).to_string();
        printer.data(&line);
        return Ok(Exit::Success);
    }
    let text = match from {
        Some(form) => fed_by(form, &library, &lineage, printer),
        None => {
            let trees = asked.iter().map(|measure| Tree::of(&lineage, &measure.id, printer));
            trees.collect::<Vec<_>>().join("\n\n")
        }
    };
    printer.data(&text);
    Ok(Exit::Success)
}

/// Returns the project and the measures; a measure in the project's place means the project that one stands in.
fn asked_for(args: &LineageArgs) -> Result<(&Path, Vec<&str>)> {
    let mut ids: Vec<&str> = args.measures.iter().map(String::as_str).collect();
    if let Some(first) = args.project.to_str().filter(|_| !args.project.exists())
        && Library::load(Some(Path::new("queries")))?.get(first).is_some()
    {
        ids.insert(0, first);
        return Ok((Path::new("."), ids));
    }
    Ok((&args.project, ids))
}

/// Returns nodes and edges of these queries and what they read; of one form only, where one is given.
fn graph(steps: &[&Step<'_>], from: Option<&Form>) -> Value {
    let (mut nodes, mut edges) = (BTreeSet::new(), BTreeSet::new());
    let mut node = |kind: &'static str, id: &str| nodes.insert((kind, id.to_owned()));
    let ids: BTreeSet<&str> = steps.iter().map(|step| step.measure.id.as_str()).collect();
    for step in steps {
        let id = &step.measure.id;
        node(if step.measure.is_model() { "model" } else { "measure" }, id);
        for read in step.queries.iter().filter(|read| ids.contains(*read)) {
            edges.insert(((*read).to_owned(), id.clone()));
        }
        for table in &step.core {
            let forms: Vec<&Form> =
                forms_of(table).into_iter().filter(|form| from.is_none_or(|from| from.id == form.id)).collect();
            if from.is_some() && forms.is_empty() {
                continue;
            }
            node("core", table);
            edges.insert((table.clone(), id.clone()));
            for form in forms {
                node("form", &form.id);
                edges.insert((form.id.clone(), table.clone()));
            }
        }
        if from.is_none() {
            for table in &step.config {
                node("config", table);
                edges.insert((table.clone(), id.clone()));
            }
        }
    }
    let nodes: Vec<Value> = nodes.into_iter().map(|(kind, id)| json!({ "id": id, "kind": kind })).collect();
    let edges: Vec<Value> = edges.into_iter().map(|(from, to)| json!({ "from": from, "to": to })).collect();
    json!({ "nodes": nodes, "edges": edges })
}

/// A measure's tree while it is written.
struct Tree<'t> {
    lineage: &'t Lineage<'t>,
    printer: &'t Printer,
    lines: Vec<String>,
    /// What stands in the tree already, with all that is below it.
    seen: BTreeSet<String>,
}

impl<'t> Tree<'t> {
    fn of(lineage: &'t Lineage<'t>, id: &'t str, printer: &'t Printer) -> String {
        let mut tree = Tree { lineage, printer, lines: Vec::new(), seen: BTreeSet::new() };
        tree.query(id, 0);
        tree.lines.join("\n")
    }

    fn query(&mut self, id: &str, depth: usize) {
        let Some(step) = self.lineage.step(id) else { return };
        let lang = self.printer.catalogue().lang();
        let title = step.measure.header.title.of(lang);
        let own = if step.measure.is_own { self.printer.text("lineage-own", &[]) } else { String::new() };
        self.line(depth, &[id, title, &own]);
        let step = step.clone();
        for query in &step.queries {
            if self.seen.insert((*query).to_owned()) {
                self.query(query, depth + 1);
            } else {
                let above = self.printer.text("lineage-above", &[]);
                self.line(depth + 1, &[query, &above]);
            }
        }
        for table in &step.core {
            let forms = forms_of(table);
            let forms: Vec<String> =
                forms.iter().map(|form| format!("← {} {}", form.number, form.title.of(lang))).collect();
            self.line(depth + 1, &[table, &forms.join(", ")]);
        }
        for table in &step.config {
            self.line(depth + 1, &[table]);
        }
    }

    fn line(&mut self, depth: usize, words: &[&str]) {
        let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
        self.lines.push(paragraph(&words.join(" "), 2 * depth));
    }
}

/// Tells what a form feeds.
fn fed_by(form: &Form, library: &Library, lineage: &Lineage<'_>, printer: &Printer) -> String {
    let lang = printer.catalogue().lang();
    let fed = lineage.above(&form.id);
    let core: BTreeSet<&str> = fed
        .iter()
        .flat_map(|step| &step.core)
        .filter(|table| forms_of(table).iter().any(|behind| behind.id == form.id))
        .map(String::as_str)
        .collect();
    let gone: BTreeSet<&str> =
        lost(library, |other| other != form.id).values().flatten().map(|measure| measure.id.as_str()).collect();
    let named = |measure: &Measure| format!("{} {}", measure.id, measure.header.title.of(lang));
    let of = |keep: &dyn Fn(&Measure) -> bool| -> Vec<String> {
        fed.iter().map(|step| step.measure).filter(|measure| keep(measure)).map(named).collect()
    };
    let mut text = vec![format!("{} {}: {}", form.number, form.id, form.title.of(lang))];
    let mut list = |id: &str, names: Vec<String>| {
        if !names.is_empty() {
            text.push(format!("\n{}", paragraph(&printer.text(id, &[]), 0)));
            text.extend(names.iter().map(|name| paragraph(name, 2)));
        }
    };
    list("lineage-core", core.into_iter().map(str::to_owned).collect());
    list("lineage-models", of(&Measure::is_model));
    list("lineage-lost", of(&|measure| gone.contains(measure.id.as_str())));
    list("lineage-poorer", of(&|measure| !measure.is_model() && !gone.contains(measure.id.as_str())));
    if fed.is_empty() {
        text.push(paragraph(&printer.text("lineage-feeds-nothing", &[]), 0));
    }
    text.join("\n")
}
