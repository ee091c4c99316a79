//! What generates the table of letters; it is compiled for tests alone.

mod letter_table;
mod scripts;
