//! `table-without-header`: the columns of a table have no names.

use crate::check::Check;
use crate::check::Findings;
use crate::check::Rule;
use crate::check::Scene;
use crate::diagnostic::Severity;
use crate::markdown::BlockKind;
use crate::markdown::plain;

pub(in crate::check) const RULE: Rule = Rule {
    name: "table-without-header",
    severity: Severity::Warning,
    about: "Who hears a table gets the name of the column before each cell. With an empty first \
            row the cells are words without a place.",
    check: Check::Text(check),
};

fn check(scene: &Scene<'_>, findings: &mut Findings) {
    scene.blocks(|block, _| {
        let BlockKind::Table(table) = &block.kind else { return };
        let is_empty = table
            .head
            .iter()
            .all(|cell| cell.content.is_empty() || plain::text(&cell.content).trim().is_empty());
        if is_empty && !table.rows.is_empty() {
            findings.add(
                block.span,
                "this table has no header",
                "name the columns in its first row: `| When | Whom |`",
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::check::testing::check_page;

    #[test]
    fn a_table_with_an_empty_first_row_is_found() {
        check_page(
            "table-without-header",
            "|   |   |
//^^^^^^^ warning[table-without-header]: this table has no header
|---|---|
| a | b |
",
        );
    }

    #[test]
    fn a_first_cell_may_be_empty() {
        check_page("table-without-header", "|   | Monday |\n|---|---|\n| a | b |\n");
    }
}
