//! The program: passes on its arguments and exits with the resulting code.

use std::process::ExitCode;

fn main() -> ExitCode {
    weighin::cli::main()
}
