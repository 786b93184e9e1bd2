//! kooste.toml: what people say of their project. Read once into plain structs; every key that exists stands here.
//!
//! What is data about clients comes from exports/, never from here. Reading and its error messages are in `read`, `syntax` and `judge`.

mod brand;
mod colour;
mod judge;
mod logo;
mod read;
mod reference;
mod syntax;

pub use brand::{Brand, Logo};
pub use colour::{Colour, Palette};
pub use logo::Image;
pub use reference::{Reference, ReferenceRow};
pub(crate) use syntax::{document, mistake, nearest};

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::language::Lang;

/// For whom a run is made; the thresholds of disclosure control follow from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// The web, THL.
    Public,
    /// A steering group; every page is marked confidential.
    #[default]
    Steering,
    /// Inside a secure environment only; no report is built.
    Secure,
}

impl Audience {
    /// Returns the audience with this name.
    pub fn named(name: &str) -> Option<Audience> {
        [Audience::Public, Audience::Steering, Audience::Secure].into_iter().find(|audience| audience.name() == name)
    }

    /// Returns the name used in kooste.toml and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Public => "public",
            Audience::Steering => "steering",
            Audience::Secure => "secure",
        }
    }
}

/// A named exception from disclosure control: whether a group reaches its target is told, though how many do is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetVerdict {
    /// Id of the group, or `all`.
    pub group: String,
    /// Why the verdict is published.
    pub reason: String,
    /// Who decided so, and when.
    pub decision: String,
}

/// Another folder of exports than the project's own: what was kept of an earlier time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherExports {
    pub folder: PathBuf,
    /// Its path in the project folder, with `/`; none when it lies elsewhere: what is written names no place of a machine.
    pub inside: Option<String>,
}

impl OtherExports {
    /// Returns the settings' word for it.
    pub fn name(&self) -> &str {
        self.inside.as_deref().unwrap_or("outside")
    }
}

/// A project folder's kooste.toml.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// The project folder.
    pub root: PathBuf,
    /// Where the exports of this run lie, if not in exports/.
    pub exports: Option<OtherExports>,
    /// Name of the project, as it stands in the title of its reports.
    pub name: String,
    /// First day of the project.
    pub start: NaiveDate,
    /// Last day of the project.
    pub end: NaiveDate,
    /// Region with which municipalities and organisers are compared: by this name tables and pages have all municipalities of the list of
    /// areas together, which itself does not name it.
    pub region: String,
    /// Who coordinates the coaches of the whole area: an organisation or a post, not a person.
    pub coordinator: Option<String>,
    /// The last day of the data: the exports are complete up to and including this day.
    pub as_of: NaiveDate,
    /// Language of messages and reports: fi, sv or en.
    pub language: Lang,
    /// Text on the first page and in every footer.
    pub notice: Option<String>,
    /// Mark on every page of a report that is not public; the message files' own when absent.
    pub confidentiality: Option<String>,
    /// Whether one pseudonym names one person in every organisation.
    pub shared_pseudonyms: bool,
    /// Whether hidden sheets of workbooks are loaded like visible ones.
    pub load_hidden_sheets: bool,
    /// For whom a report is made: public, steering or secure. How small the counts are that it shows follows from that.
    pub audience: Audience,
    /// The group whose verdict against its target is published though its count is hidden.
    pub target_verdict: Option<TargetVerdict>,
    pub organisers: Vec<Organiser>,
    pub targets: Targets,
    pub groups: Vec<Group>,
    pub units: Vec<Unit>,
    pub budget: Option<Budget>,
    pub actions: Vec<Action>,
    pub risks: Vec<Risk>,
    pub decisions: Vec<Decision>,
    pub events: Vec<Event>,
    pub feedback: Vec<Feedback>,
    pub comparisons: Vec<Comparison>,
    pub contexts: Vec<Context>,
    pub identifier_exceptions: Vec<IdentifierException>,
    /// The look of the sender: the program's own where nothing is said.
    pub brand: Brand,
    /// The reference tables of the methods that are in force: the program's, or the project's own of its folder facts/.
    pub reference: Reference,
    /// The file's text, for the manifest's hash.
    pub source: String,
}

/// `[[organiser]]`: how an organiser or organisation folder is shown.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organiser {
    /// Name in the data: the folder below exports/ or the name in the area export.
    pub id: String,
    /// Name in reports.
    pub name: String,
    /// Language of the organisation's feedback; the project's when absent.
    #[serde(default)]
    pub language: Option<Lang>,
}

/// `[targets]`: all optional; without a target nothing is said of reaching it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Targets {
    /// Share of served clients in competitive work in a quarter, 0–1, at least.
    pub employment_rate: Option<f64>,
    /// Median days from service start to the first job, at most.
    pub median_days_to_first_job: Option<f64>,
    /// Points of a fidelity review, 25–125, at least.
    pub fidelity_score: Option<i64>,
    /// Share of jobs that last 13 weeks, 0–1, at least.
    pub retention_13_weeks: Option<f64>,
    /// Clients a year and coach that the funder assumed, from and to.
    pub clients_per_coach_low: Option<f64>,
    /// Upper end of what the funder assumed.
    pub clients_per_coach_high: Option<f64>,
    /// Experts by experience to be trained, at least.
    pub experts_by_experience: Option<i64>,
    /// People of all pilot groups with `kind = "pilot"` together who go to paid work, at least.
    pub group_pilots_paid: Option<i64>,
}

/// `[[group]]`: a group pilot.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Ryhmätunnus in the exports.
    pub id: String,
    /// `pilot` or `employed` (the organisation itself employs).
    #[serde(default)]
    pub kind: GroupKind,
    /// People to paid work, at least.
    #[serde(default)]
    pub target: Option<i64>,
    /// One sentence on how the group works.
    #[serde(default)]
    pub description: Option<String>,
}

/// Model of a group pilot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupKind {
    /// Work learning and theory beside each other; the goal is paid work anywhere.
    #[default]
    Pilot,
    /// The group is employed and paid by the organisation itself.
    Employed,
}

impl GroupKind {
    /// Returns the name used in kooste.toml and in `config.group_kind`.
    pub fn name(self) -> &'static str {
        match self {
            GroupKind::Pilot => "pilot",
            GroupKind::Employed => "employed",
        }
    }
}

/// `[[unit]]`: ties a unit that is reviewed for fidelity to its teams of coaches.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Name of the unit, as its fidelity reviews have it.
    pub name: String,
    /// Names of its teams, as the list of coaches has them.
    pub teams: Vec<String>,
    /// Who leads its coaches: a post, not a person.
    #[serde(default)]
    pub lead: Option<String>,
}

/// `[budget]`: what was granted, in euros; what was used comes from the budget export.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Euros granted altogether.
    pub total: f64,
    /// The part that the state grants.
    #[serde(default)]
    pub state_grant: Option<f64>,
    /// The part that the organisers bear themselves.
    #[serde(default)]
    pub own_share: Option<f64>,
}

/// `[[action]]`: an action of the project plan.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Number of the action in the plan.
    pub no: u32,
    /// What the action is called.
    pub title: String,
    /// Part of the project that it belongs to.
    #[serde(default)]
    pub part: Option<String>,
    /// ei aloitettu; käynnissä; valmis; viivästynyt; keskeytetty.
    pub status: ActionStatus,
    /// What has come of it so far.
    #[serde(default)]
    pub outputs: Vec<String>,
    /// plan, do, check or act.
    #[serde(default)]
    pub pdca: Option<Pdca>,
}

/// Where an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum ActionStatus {
    #[serde(rename = "ei aloitettu")]
    NotStarted,
    #[serde(rename = "käynnissä")]
    Ongoing,
    #[serde(rename = "valmis")]
    Done,
    #[serde(rename = "viivästynyt")]
    Late,
    #[serde(rename = "keskeytetty")]
    Stopped,
}

/// Step of the plan–do–check–act cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pdca {
    Plan,
    Do,
    Check,
    Act,
}

/// `[[risk]]`: a risk and how it is handled.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// The risk in a few words.
    pub title: String,
    /// What is done about it.
    pub handling: String,
    /// How likely it is, 1–5.
    #[serde(default)]
    pub probability: Option<u8>,
    /// How much harm it would do, 1–5.
    #[serde(default)]
    pub impact: Option<u8>,
}

/// `[[decision]]`: a decision asked of the steering group.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// What is to be decided, in a few words.
    pub title: String,
    /// The decision as it is proposed.
    #[serde(default)]
    pub text: Option<String>,
}

/// `[[event]]`: a network meeting, regional event or training.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Day of the event.
    #[serde(with = "read::date")]
    pub date: NaiveDate,
    /// What it was.
    pub title: String,
    /// Kind of event; the participants of `kokemusasiantuntijakoulutus` count as trained experts by experience.
    #[serde(default)]
    pub kind: Option<String>,
    /// Number of participants.
    #[serde(default)]
    pub participants: Option<u32>,
}

/// `[[feedback]]`: what the steering group said, with its day.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// Day on which it was said.
    #[serde(with = "read::date")]
    pub date: NaiveDate,
    /// What was said.
    pub text: String,
    /// What was done about it.
    #[serde(default)]
    pub response: Option<String>,
}

/// `[[comparison]]`: a published comparison series, never mixed with the project's own rates.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// What the series tells.
    pub title: String,
    /// Publication that it is from.
    pub source: String,
    /// Number of people in the series.
    pub n: u32,
    /// Points in time or groups that the counts are of.
    pub labels: Vec<String>,
    /// Numbers of people, in the order of `labels`.
    pub counts: Vec<u32>,
    /// A remark below the series.
    #[serde(default)]
    pub note: Option<String>,
}

/// The three groups of work and participation centres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum ParticipationGroup {
    /// Work.
    I,
    /// Coaching.
    II,
    /// Participation.
    III,
}

/// `[[context]]`: a figure on the region, with year and source; with a group or a centre, one on the wider network.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Context {
    /// What the figure is.
    pub title: String,
    /// The figure.
    pub value: f64,
    /// `%`, `henkilöä`, `€`, …
    #[serde(default)]
    pub unit: Option<String>,
    /// Year that it is of.
    pub year: i32,
    /// Who published it.
    #[serde(default)]
    pub source: Option<String>,
    /// `I`, `II` or `III`: the group of the wider network that it is of.
    #[serde(default)]
    pub group: Option<ParticipationGroup>,
    /// Regional centre of the wider network that it is of.
    #[serde(default)]
    pub centre: Option<String>,
}

impl Context {
    /// Returns whether it is a figure on the wider network of work and participation centres.
    pub fn is_of_network(&self) -> bool {
        self.group.is_some() || self.centre.is_some()
    }
}

/// `[[identifier_exception]]`: a false hit of the identifier scan that is allowed, with its reason.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdentifierException {
    /// Form that the exception is for.
    pub form: String,
    /// Column: its header as the file writes it, or the name of the field.
    pub column: String,
    /// Why the hits are false.
    pub reason: String,
}
