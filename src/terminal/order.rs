//! The order of letters on the terminal: as the text is (`logical`), for terminals that reorder by themselves, or as the cells
//! stand (`as-sent`), for those that do not.

use std::io::Write;

use crate::table::named;
use crate::text::{is_rtl, visual, width};

named! {
    /// Who puts right-to-left text in order.
    pub enum Order {
        /// The terminal does.
        Logical = "logical",
        /// The program does: cells are shown as they are sent.
        AsSent = "as-sent",
    }
}

/// Where right-to-left lines begin, in cells; texts are wrapped to fit.
const WIDTH: usize = 80;

/// A writer that puts each finished line in the order that the terminal needs.
#[derive(Debug)]
pub struct Ordered<W: Write> {
    out: W,
    order: Order,
    /// Whether lines without a letter read from right to left.
    rtl: bool,
    line: Vec<u8>,
}

impl<W: Write> Ordered<W> {
    /// Writes to `out`. `rtl` is the direction of lines that do not tell theirs.
    pub fn new(out: W, order: Order, rtl: bool) -> Self {
        Self { out, order, rtl, line: Vec::new() }
    }

    fn put_line(&mut self) -> std::io::Result<()> {
        let line = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&line);
        let rtl = is_rtl(&text, self.rtl);
        let shown = visual(&text, rtl);
        if rtl && !text.trim().is_empty() {
            // It begins at the right edge, indented from there.
            let room = WIDTH.saturating_sub(width(&shown));
            self.out.write_all(" ".repeat(room).as_bytes())?;
        }
        self.out.write_all(shown.as_bytes())
    }

    /// A line that does not end is a prompt: what is typed behind it is the terminal's, from left to right.
    fn put_prompt(&mut self) -> std::io::Result<()> {
        let line = std::mem::take(&mut self.line);
        self.out.write_all(visual(&String::from_utf8_lossy(&line), false).as_bytes())
    }
}

impl<W: Write> Write for Ordered<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.order == Order::Logical {
            return self.out.write(bytes);
        }
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            match part.strip_suffix(b"\n") {
                Some(end) => {
                    self.line.extend_from_slice(end);
                    self.put_line()?;
                    self.out.write_all(b"\n")?;
                }
                None => self.line.extend_from_slice(part),
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        if !self.line.is_empty() {
            self.put_prompt()?;
        }
        self.out.flush()
    }
}
