//! The numbers of figures and tables, told before pages are set.
//!
//! Typst counts figures on the pages and knows the numbers only when these are done: then every figure is set once more, a twentieth of
//! the time of a report. In what the built-in templates make, the order of the calls is the order on the pages. A project's own
//! templates may do more than that; there the figures are counted.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use typst::syntax::{ast, parse};

/// Writes `number` into the data of every figure and table of a report, from 1 for either kind: where `source` (Typst) calls
/// `data-table`, one of the `…-figure`s, `part` with one of them, or `narrative`, on data of a file `/data/<section>.json`.
/// `sections` holds these files. A table without a caption has no number.
pub fn tell(source: &str, sections: &mut Map<String, Value>) {
    let root = parse(source);
    let mut places = BTreeMap::new();
    let mut counts = Counts::default();
    for piece in root.cast::<ast::Markup<'_>>().into_iter().flat_map(ast::Markup::exprs) {
        match piece {
            ast::Expr::LetBinding(binding) => {
                let place = binding.init().and_then(|init| place_of(init, &places));
                if let (Some(name), Some(place)) = (binding.kind().bindings().first(), place) {
                    places.insert(name.as_str().to_owned(), place);
                }
            }
            ast::Expr::FuncCall(call) => {
                let Some((function, place)) = call_of(call, &places) else { continue };
                let Some(data) = find(sections, &place) else { continue };
                match function.as_str() {
                    "data-table" => number(data, &mut counts.tables),
                    "narrative" => number_tables(data, &mut counts.tables),
                    function if function.ends_with("-figure") => number(data, &mut counts.figures),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// Where data stands: the section, and the fields and indices below it.
type Steps = Vec<String>;

/// How many there have been so far.
#[derive(Default)]
struct Counts {
    tables: u64,
    figures: u64,
}

fn number(data: &mut Value, count: &mut u64) {
    let Some(data) = data.as_object_mut() else { return };
    if !matches!(data.get("caption"), None | Some(Value::Null)) && data["caption"] != "" {
        *count += 1;
        data.insert("number".to_owned(), Value::from(*count));
    }
}

/// Numbers the tables of a text that people wrote, those in its lists and quotations too.
fn number_tables(blocks: &mut Value, count: &mut u64) {
    match blocks {
        Value::Array(items) => items.iter_mut().for_each(|item| number_tables(item, count)),
        Value::Object(block) if block.get("kind").is_some_and(|kind| kind == "table") => {
            if let Some(table) = block.get_mut("table") {
                number(table, count);
            }
        }
        Value::Object(block) => {
            for inner in ["items", "blocks"] {
                if let Some(blocks) = block.get_mut(inner) {
                    number_tables(blocks, count);
                }
            }
        }
        _ => {}
    }
}

/// Returns the function that prints data in a call, and the place of the data.
fn call_of(call: ast::FuncCall<'_>, places: &BTreeMap<String, Steps>) -> Option<(String, Steps)> {
    let ast::Expr::Ident(callee) = call.callee() else { return None };
    let mut given = positional(call);
    let mut place = place_of(given.next()?, places)?;
    if callee.as_str() != "part" {
        return Some((callee.as_str().to_owned(), place));
    }
    let ast::Expr::Ident(draw) = given.next()? else { return None };
    place.push("shown".to_owned());
    Some((draw.as_str().to_owned(), place))
}

/// Returns the place that an expression of names, fields and `at(…)` means.
fn place_of(expression: ast::Expr<'_>, places: &BTreeMap<String, Steps>) -> Option<Steps> {
    match expression {
        ast::Expr::Ident(name) => places.get(name.as_str()).cloned(),
        ast::Expr::FieldAccess(access) => {
            let mut place = place_of(access.target(), places)?;
            place.push(access.field().as_str().to_owned());
            Some(place)
        }
        ast::Expr::FuncCall(call) => match (call.callee(), positional(call).next()?) {
            (ast::Expr::Ident(name), ast::Expr::Str(path)) if name.as_str() == "json" => {
                let path = path.get();
                Some(vec![path.strip_prefix("/data/")?.strip_suffix(".json")?.to_owned()])
            }
            (ast::Expr::FieldAccess(access), ast::Expr::Int(index)) if access.field().as_str() == "at" => {
                let mut place = place_of(access.target(), places)?;
                place.push(index.get().to_string());
                Some(place)
            }
            _ => None,
        },
        _ => None,
    }
}

fn positional(call: ast::FuncCall<'_>) -> impl Iterator<Item = ast::Expr<'_>> {
    call.args().items().filter_map(|argument| match argument {
        ast::Arg::Pos(value) => Some(value),
        _ => None,
    })
}

fn find<'d>(sections: &'d mut Map<String, Value>, place: &[String]) -> Option<&'d mut Value> {
    let (section, below) = place.split_first()?;
    below.iter().try_fold(sections.get_mut(section)?, |value, step| match value {
        Value::Object(entries) => entries.get_mut(step),
        Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(source: &str, data: Value) -> Value {
        let Value::Object(mut sections) = data else { panic!("no sections") };
        tell(source, &mut sections);
        Value::Object(sections)
    }

    #[test]
    fn tables_and_figures_are_numbered_apart_in_the_order_of_the_calls() {
        let named = json!({ "caption": "c" });
        let source = r#"#let one = json("/data/one.json")
#let flow = json("/data/two.json").flow
#section("Table", level: 2)
#part(flow.exits, data-table)
#lead(one.lead)
#strip-figure(one.strips.at(1))
#data-table(one.strips.at(0))
#part(flow.gone, line-figure)
#part(flow.line, line-figure)"#;
        let data = json!({
            "one": { "lead": "l", "strips": [named, named], "other": named },
            "two": { "flow": {
                "exits": { "shown": named, "missing": null },
                "gone": { "shown": null, "missing": "why" },
                "line": { "shown": named, "missing": null },
            } },
        });
        let told = told(source, data);
        assert_eq!(told["two"]["flow"]["exits"]["shown"]["number"], 1);
        assert_eq!(told["one"]["strips"][0]["number"], 2);
        assert_eq!(told["one"]["strips"][1]["number"], 1);
        assert_eq!(told["two"]["flow"]["line"]["shown"]["number"], 2);
        assert_eq!(told["one"]["other"], named);
        assert_eq!(told["two"]["flow"]["gone"], json!({ "shown": null, "missing": "why" }));
    }

    #[test]
    fn tables_in_texts_that_people_wrote_are_counted_with_the_others() {
        let table = |caption: &str| json!({ "kind": "table", "table": { "caption": caption } });
        let source = "#let one = json(\"/data/one.json\")\n#narrative(one.text, below: 2)\n#data-table(one.last)";
        let data = json!({ "one": {
            "text": [
                { "kind": "paragraph", "text": "t" },
                table("c"),
                table(""),
                { "kind": "list", "items": [[{ "kind": "quote", "blocks": [table("d")] }]] },
            ],
            "last": { "caption": "e" },
        } });
        let told = told(source, data);
        let text = &told["one"]["text"];
        assert_eq!(text[1]["table"]["number"], 1);
        assert_eq!(text[2]["table"], json!({ "caption": "" }));
        assert_eq!(text[3]["items"][0][0]["blocks"][0]["table"]["number"], 2);
        assert_eq!(told["one"]["last"]["number"], 3);
    }

    #[test]
    fn a_table_without_a_caption_is_not_counted_and_what_is_not_found_is_left() {
        let source = "#let one = json(\"/data/one.json\")\n#data-table(one.a)\n#data-table(one.b)\n#data-table(two)\n#data-table(one.c)";
        let data = json!({ "one": { "a": { "caption": "" }, "b": { "caption": null }, "c": { "caption": [["c"]] } } });
        let told = told(source, data);
        assert_eq!(
            told["one"],
            json!({ "a": { "caption": "" }, "b": { "caption": null }, "c": { "caption": [["c"]], "number": 1 } })
        );
    }
}
