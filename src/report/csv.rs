//! CSV that a spreadsheet reads as words and numbers, never as formulas.

use csv::QuoteStyle;
use csv::Terminator;
use csv::WriterBuilder;
use rayon::prelude::*;

/// A table as CSV: UTF-8 with a mark that Excel needs, every cell quoted.
///
/// A cell that a spreadsheet would calculate starts with `'`; numbers stay numbers.
pub fn csv(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    write(&mut bytes, std::iter::once(head.iter().map(|name| (*name).to_owned()).collect()));
    write(&mut bytes, rows);
    bytes
}

/// The same from many things at once, on all cores.
pub fn csv_of<T: Sync>(
    head: &[&str],
    things: &[T],
    row: impl Fn(&T) -> Vec<String> + Sync,
) -> Vec<u8> {
    let parts: Vec<Vec<u8>> = things
        .par_chunks(4096)
        .map(|things| {
            let mut bytes = Vec::new();
            write(&mut bytes, things.iter().map(&row));
            bytes
        })
        .collect();
    let mut bytes = csv(head, []);
    for part in &parts {
        bytes.extend_from_slice(part);
    }
    bytes
}

fn write(bytes: &mut Vec<u8>, rows: impl IntoIterator<Item = Vec<String>>) {
    let mut builder = WriterBuilder::new();
    builder.quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).flexible(true);
    let mut writer = builder.from_writer(bytes);
    for row in rows {
        // Writing into memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    let _ = writer.flush();
}

/// A cell as literal text.
pub fn safe(cell: &str) -> String {
    let is_number = cell.parse::<f64>().is_ok_and(f64::is_finite);
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n']);
    if is_formula && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::csv;
    use super::safe;

    #[test]
    fn a_formula_is_text() {
        for cell in ["=1+1", "+1+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", " =1"] {
            assert_eq!(safe(cell), format!("'{cell}"));
        }
        for cell in ["", "a=b", "-3.5", "12", "hidden"] {
            assert_eq!(safe(cell), cell);
        }
    }

    #[test]
    fn every_cell_is_quoted() {
        let bytes = csv(&["a", "b"], [vec!["x\"y".to_owned(), "1,2\n3".to_owned()]]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}\"a\",\"b\"\r\n\"x\"\"y\",\"1,2\n3\"\r\n");
    }
}
