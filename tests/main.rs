//! The program as people run it: a whole project in, files and messages out.
//!
//! What a rule does is tested beside it, in its module; here stands what only shows when everything works together, and what
//! holds for the whole source tree ([`house`], [`words`]) and for any file at all ([`properties`]).

mod attack;
mod audit_table;
mod bad_input;
mod book;
mod describe;
mod dirty;
mod end_to_end;
mod evaluator;
mod explain;
mod feedback;
mod findings;
mod help;
mod hiding_places;
mod house;
mod layout;
mod limits;
mod look;
mod non_interference;
mod numbers;
mod origins;
mod own_query;
mod own_report;
mod pairs;
mod pdf;
mod pdf_parts;
mod preview;
mod privacy;
mod program;
mod properties;
mod reference;
mod release;
mod repeat;
mod second_way;
mod sources;
mod tagged;
mod text_origins;
mod trace;
mod tracing;
mod verify;
mod words;
mod workbooks;
