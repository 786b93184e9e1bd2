//! The statistics that need quantiles, as scalar functions of SQL.
//!
//! They take and return DOUBLE and give NULL where an argument is NULL or the figure is not defined. Closed forms are not here:
//! they are macros (`src/session/macros.sql`), which run in any DuckDB shell. A query that uses one of these names it in its
//! header.

use std::sync::Arc;

use duckdb::Connection;
use duckdb::arrow::array::{Array, AsArray, Float64Array};
use duckdb::arrow::datatypes::Float64Type;
use duckdb::core::{DataChunkHandle, LogicalTypeHandle, LogicalTypeId};
use duckdb::vscalar::{ScalarFunctionSignature, VScalar};
use duckdb::vtab::arrow::{WritableVector, data_chunk_to_arrow, write_arrow_array_to_vector};

use super::{chi_square_tail, clopper_pearson, normal_quantile, poisson_exact, rate_limit, student_t_quantile};
use crate::diagnostics::{Failure, Result};

/// Registers the functions `clopper_pearson_low(x, n)`, `clopper_pearson_high(x, n)`, `poisson_low(count)`,
/// `poisson_high(count)`, `funnel_rate_limit(n, rate, p)`, `normal_quantile(p)`, `student_t_quantile(p, degrees)` and
/// `chi_square_tail(x, degrees)`.
///
/// # Errors
/// Fails as a bug of ours when the engine refuses one.
pub fn register(connection: &Connection) -> Result<()> {
    let functions = || -> duckdb::Result<()> {
        register_one(connection, "clopper_pearson_low", |[x, n]| Some(clopper_pearson(count(x)?, count(n)?)?.low))?;
        register_one(connection, "clopper_pearson_high", |[x, n]| Some(clopper_pearson(count(x)?, count(n)?)?.high))?;
        register_one(connection, "poisson_low", |[events]| Some(poisson_exact(count(events)?).low))?;
        register_one(connection, "poisson_high", |[events]| Some(poisson_exact(count(events)?).high))?;
        register_one(connection, "funnel_rate_limit", |[n, rate, p]| rate_limit(n, rate, p))?;
        register_one(connection, "normal_quantile", |[p]| normal_quantile(p))?;
        register_one(connection, "student_t_quantile", |[p, degrees]| student_t_quantile(p, degrees))?;
        register_one(connection, "chi_square_tail", |[x, degrees]| chi_square_tail(x, degrees))
    };
    functions().map_err(|error| Failure::bug("register the statistical functions", error))
}

/// A function of `N` numbers.
type Formula<const N: usize> = fn([f64; N]) -> Option<f64>;

fn register_one<const N: usize>(connection: &Connection, name: &str, formula: Formula<N>) -> duckdb::Result<()> {
    connection.register_scalar_function_with_state::<Numbers<N>>(name, &formula)
}

/// Returns a number as a count, if it is one.
fn count(value: f64) -> Option<u64> {
    let whole = (0.0..=9_007_199_254_740_992.0).contains(&value) && value.fract() == 0.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and in range")]
    whole.then_some(value as u64)
}

/// The bridge from a chunk of DOUBLE columns to a formula, row by row.
struct Numbers<const N: usize>;

impl<const N: usize> VScalar for Numbers<N> {
    type State = Formula<N>;

    fn invoke(
        formula: &Self::State,
        input: &mut DataChunkHandle,
        output: &mut dyn WritableVector,
    ) -> Result<(), Box<dyn std::error::Error>> {
        let batch = data_chunk_to_arrow(input)?;
        let columns: Vec<&Float64Array> =
            batch.columns().iter().map(|column| column.as_primitive::<Float64Type>()).collect();
        let results: Float64Array = (0..batch.num_rows())
            .map(|row| {
                let mut arguments = [0.0; N];
                for (argument, column) in arguments.iter_mut().zip(&columns) {
                    *argument = column.is_valid(row).then(|| column.value(row))?;
                }
                formula(arguments).filter(|result| result.is_finite())
            })
            .collect();
        let results: Arc<dyn Array> = Arc::new(results);
        write_arrow_array_to_vector(&results, output)
    }

    fn signatures() -> Vec<ScalarFunctionSignature> {
        let double = || LogicalTypeHandle::from(LogicalTypeId::Double);
        vec![ScalarFunctionSignature::exact((0..N).map(|_| double()).collect(), double())]
    }
}
