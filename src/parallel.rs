//! Independent work on all cores.

use std::cell::Cell;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

thread_local! {
    /// Whether this thread does a part of such work.
    static WITHIN: Cell<bool> = const { Cell::new(false) };
}

/// Does independent work side by side and returns the results in order. What comes of it does not depend on the number of threads.
pub fn beside<T: Sync, U: Send>(items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    few_beside(usize::MAX, items, work)
}

/// Does independent work on at most so many cores: for work that takes much memory.
pub fn few_beside<T: Sync, U: Send>(most: usize, items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let next = AtomicUsize::new(0);
    let threads = available_parallelism().map_or(1, NonZero::get).min(items.len()).min(most).max(1);
    // Within such work all cores have their work already.
    if threads == 1 || WITHIN.get() {
        return items.iter().map(work).collect();
    }
    let worker = || {
        WITHIN.set(true);
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { return done };
            done.push((number, work(item)));
        }
    };
    let mut done: Vec<(usize, U)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|done| done.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    done.sort_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_the_items_and_no_more_than_so_many_are_worked_on_at_once() {
        let items: Vec<usize> = (0..64).collect();
        assert_eq!(beside(&items, |item| item * 2), items.iter().map(|item| item * 2).collect::<Vec<_>>());
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        few_beside(2, &items, |_| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::yield_now();
            now.fetch_sub(1, Ordering::SeqCst);
        });
        assert!((1..=2).contains(&most.into_inner()));
        assert!(beside(&Vec::<usize>::new(), |item| *item).is_empty());
    }

    #[test]
    fn work_within_such_work_stays_on_its_core() {
        let of = |item: &usize| (*item, std::thread::current().id());
        let threads = beside(&[1, 2, 3, 4], |_| (std::thread::current().id(), beside(&[5, 6, 7], of)));
        assert!(threads.iter().all(|(own, within)| {
            available_parallelism().is_ok_and(|cores| cores.get() == 1) || within.iter().all(|(_, of)| of == own)
        }));
        assert_eq!(threads[3].1.iter().map(|(item, _)| *item).collect::<Vec<_>>(), [5, 6, 7]);
    }
}
