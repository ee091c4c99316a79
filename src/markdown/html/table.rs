//! Tables, in a frame that scrolls and can be reached by keyboard.

use super::super::document::{Align, Block, BlockKind, Cell, Table};
use super::super::plain;
use super::{Host, attr, id, write_inlines};

/// Writes a table.
pub(super) fn write_table(block: &Block, host: &mut dyn Host, out: &mut String) {
    let BlockKind::Table(table) = &block.kind else { return };
    let Table { caption, aligns, head, rows } = &**table;
    let label = caption.as_deref().map(plain::text).filter(|label| !label.is_empty());
    out.push_str("<section class=\"table\" tabindex=\"0\"");
    attr("aria-label", label.as_deref().unwrap_or(&host.labels().table), out);
    id(&block.attrs, host, out);
    out.push_str("><table>");
    if let Some(caption) = caption {
        out.push_str("<caption>");
        write_inlines(caption, host, out);
        out.push_str("</caption>");
    }
    out.push_str("<thead>");
    row(head, true, (aligns, host, out));
    out.push_str("</thead>");
    if !rows.is_empty() {
        out.push_str("<tbody>");
        for cells in rows {
            row(cells, false, (aligns, host, out));
        }
        out.push_str("</tbody>");
    }
    out.push_str("</table></section>");
}

fn row(cells: &[Cell], is_head: bool, (aligns, host, out): (&[Align], &mut dyn Host, &mut String)) {
    out.push_str("<tr>");
    let aligns = aligns.iter().copied().chain(std::iter::repeat(Align::None));
    for (cell, align) in cells.iter().zip(aligns) {
        let is_header = is_head && !cell.content.is_empty();
        out.push_str(if is_header { "<th scope=\"col\"" } else { "<td" });
        out.push_str(match align {
            Align::None => ">",
            Align::Start => " class=\"start\">",
            Align::Center => " class=\"center\">",
            Align::End => " class=\"end\">",
        });
        write_inlines(&cell.content, host, out);
        out.push_str(if is_header { "</th>" } else { "</td>" });
    }
    out.push_str("</tr>");
}
