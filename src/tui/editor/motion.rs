//! Where the caret goes: on what is seen, line by line.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Editor, Move};
use crate::text::{Glyph, Line};

impl Editor {
    pub(super) fn go(&mut self, to: Move) {
        // An arrow leaves a selection on the side that it points to.
        let edge = match (self.selection(), to) {
            (Some(range), Move::Left) => Some(self.ends(&range).0),
            (Some(range), Move::Right) => Some(self.ends(&range).1),
            _ => None,
        };
        self.caret = edge.unwrap_or_else(|| self.target(to));
        self.anchor = None;
    }

    /// The ends of a selection, the one seen more to the left first; of several lines, by the direction in which they are read.
    fn ends(&self, range: &Range<usize>) -> (usize, usize) {
        let (first, last) = (self.layout.line_of(range.start), self.layout.line_of(range.end));
        let line = self.layout.lines.get(first);
        let onwards = match line {
            Some(line) if first == last => line.column_of(range.start) <= line.column_of(range.end),
            _ => line.is_none_or(|line| !line.rtl),
        };
        if onwards { (range.start, range.end) } else { (range.end, range.start) }
    }

    /// Whether the text at the caret reads from right to left.
    fn reads_left(&self) -> bool {
        let Some(line) = self.layout.lines.get(self.layout.line_of(self.caret)) else { return self.context };
        let at = |glyph: &&Glyph| glyph.range.contains(&self.caret) || glyph.range.end == self.caret;
        line.glyphs.iter().find(at).map_or(line.rtl, |glyph| glyph.rtl)
    }

    pub(super) fn word_before(&self, at: usize) -> usize {
        let words = self.text.unicode_word_indices().map(|(start, _)| start);
        words.take_while(|start| *start < at).last().unwrap_or(0)
    }

    pub(super) fn word_behind(&self, at: usize) -> usize {
        let mut ends = self.text.unicode_word_indices().map(|(start, word)| start + word.len());
        ends.find(|end| *end > at).unwrap_or(self.text.len())
    }

    pub(super) fn target(&mut self, to: Move) -> usize {
        let (line, column) = self.caret_at();
        let here = self.layout.lines.get(line);
        let rtl = self.reads_left();
        match to {
            Move::Left => self.sideways(line, column, -1),
            Move::Right => self.sideways(line, column, 1),
            Move::Up => self.vertical(line, column, -1),
            Move::Down => self.vertical(line, column, 1),
            Move::WordLeft if rtl => self.word_behind(self.caret),
            Move::WordLeft => self.word_before(self.caret),
            Move::WordRight if rtl => self.word_before(self.caret),
            Move::WordRight => self.word_behind(self.caret),
            Move::Home => here.map_or(0, |line| line.range.start),
            Move::End => here.map_or(0, |line| line.end.unwrap_or_else(|| last_on(line))),
            Move::First => 0,
            Move::Last => self.text.len(),
            Move::To { line, column } => {
                let line = self.layout.lines.get(line).or(self.layout.lines.last());
                line.map_or(0, |line| line.byte_at(column))
            }
        }
    }

    /// The next place on the line, or beyond its edge on the line before or behind.
    fn sideways(&self, line: usize, column: i32, step: i32) -> usize {
        let Some(here) = self.layout.lines.get(line) else { return self.caret };
        let stops = here.stops();
        let next = match step {
            1 => stops.iter().find(|(stop, _)| *stop > column),
            _ => stops.iter().rev().find(|(stop, _)| *stop < column),
        };
        if let Some((_, byte)) = next {
            return *byte;
        }
        let forward = (step == 1) != here.rtl;
        let other = if forward { line.checked_add(1) } else { line.checked_sub(1) };
        let Some(other) = other.and_then(|other| self.layout.lines.get(other)) else { return self.caret };
        if forward { other.range.start } else { other.end.unwrap_or_else(|| last_on(other)) }
    }

    /// The place above or below, as near to the kept cell as there is one; counted from the edge at which the lines begin.
    fn vertical(&mut self, line: usize, column: i32, step: isize) -> usize {
        let from_start = |line: &Line, column: i32| {
            let width = i32::try_from(line.width).unwrap_or(i32::MAX);
            if line.rtl { width - 1 - column } else { column }
        };
        let Some(here) = self.layout.lines.get(line) else { return self.caret };
        let goal = *self.goal.get_or_insert_with(|| from_start(here, column));
        let Some(other) = line.checked_add_signed(step).and_then(|other| self.layout.lines.get(other)) else {
            return if step < 0 { 0 } else { self.text.len() };
        };
        let nearest = other.stops().into_iter().min_by_key(|(stop, _)| (from_start(other, *stop) - goal).abs());
        nearest.map_or(other.range.start, |(_, byte)| byte)
    }
}

/// The last place on a line that goes on below.
fn last_on(line: &Line) -> usize {
    line.glyphs.iter().map(|glyph| glyph.range.start).max().unwrap_or(line.range.start)
}
