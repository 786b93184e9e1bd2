//! A progress bar on a terminal, for what takes over a second.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::run::Stage;

use super::printer::Printer;

/// Work that takes less than this shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// The bar of one run: a step a [`Stage`].
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    words: Vec<String>,
    hidden: bool,
}

impl Progress {
    /// Returns a bar that shows itself when the work takes long and the printer allows it.
    pub fn new(printer: &Printer) -> Progress {
        let words = Stage::ALL
            .iter()
            .map(|stage| {
                printer.catalogue().plain(match stage {
                    Stage::Read => "stage-read",
                    Stage::Check => "stage-check",
                    Stage::Measure => "stage-measure",
                    Stage::Typeset => "stage-typeset",
                    Stage::Write => "stage-write",
                })
            })
            .collect();
        let bar = ProgressBar::with_draw_target(Some(Stage::ALL.len() as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:20} {msg}") {
            bar.set_style(style);
        }
        Progress { bar, begun: Instant::now(), words, hidden: !printer.shows_progress() }
    }

    /// Tells that a step begins.
    pub fn enter(&mut self, stage: Stage) {
        if self.hidden {
            return;
        }
        let number = Stage::ALL.iter().position(|other| *other == stage).unwrap_or(0);
        self.bar.set_position(number as u64);
        self.bar.set_message(self.words[number].clone());
        if self.bar.is_hidden() {
            // A thread of the bar's own wakes it while a long step runs; before the first second it stays unseen.
            let wait = PATIENCE.saturating_sub(self.begun.elapsed());
            let bar = self.bar.clone();
            std::thread::spawn(move || {
                std::thread::sleep(wait);
                if !bar.is_finished() {
                    bar.set_draw_target(ProgressDrawTarget::stderr());
                    bar.tick();
                }
            });
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
