//! Tables within Markdown.

use super::document::{DocumentPart, InputTable};
use super::inline::is_blank;
use super::reader::DocumentReader;

impl DocumentReader<'_> {
    pub(super) fn start_table(&mut self) {
        self.flush();
        if self.footnote.is_none() {
            self.table = Some((InputTable::default(), self.place()));
        }
    }

    pub(super) fn end_cell(&mut self) {
        if self.footnote.is_some() {
            self.inlines.text(" ");
            return;
        }
        let text = self.inlines.take();
        if let Some(row) = &mut self.cells {
            row.cells.push(text);
        }
    }

    pub(super) fn end_row(&mut self, is_header: bool) {
        let (Some(row), Some((table, _))) = (self.cells.take(), &mut self.table) else {
            return;
        };
        if is_header {
            table.header = row.cells;
        } else {
            table.rows.push(row);
        }
    }

    pub(super) fn end_table(&mut self) {
        if let Some((mut table, place)) = self.table.take() {
            // What HTML has as a table without a header has an empty one.
            if table.header.iter().all(|cell| is_blank(cell)) && !table.rows.is_empty() {
                table.header = table.rows.remove(0).cells;
            }
            self.add(place, DocumentPart::Table(table));
        }
    }
}
