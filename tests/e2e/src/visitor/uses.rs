//! How a visitor presses things, with a mouse or a keyboard.

use anyhow::{Result, bail, ensure};

use super::{Input, Visitor, is_called, keys};
use crate::driver::Spoken;

/// No screen has as many things to press.
const MOST_TABS: usize = 60;

/// Where Tab goes: with Shift, back.
#[derive(Clone, Copy)]
enum Direction {
    On,
    Back,
}

impl Input {
    /// Presses a button, or changes the mark of a choice.
    pub fn use_thing(self, visitor: &Visitor<'_>, role: &str, name: &str) -> Result<()> {
        // By keyboard too, the thing must be there before the search for it begins.
        let thing = visitor.waits_for("pressable", role, name)?;
        match self {
            Self::Mouse => visitor.harness.driver.press(&thing),
            Self::Keyboard => visitor.reaches(role, name),
        }
    }
}

impl Visitor<'_> {
    /// Types a key, wherever focus is.
    pub fn presses_key(&self, key: &str) -> Result<()> {
        self.harness.driver.type_keys(key)
    }

    /// Moves focus on by one.
    pub fn tabs(&self) -> Result<()> {
        self.presses_key(keys::TAB)
    }

    fn goes(&self, direction: Direction) -> Result<()> {
        match direction {
            Direction::On => self.tabs(),
            Direction::Back => self.harness.driver.tab_back(),
        }
    }

    /// What a screen reader says of the thing in the guide that has focus, if one has.
    pub fn focused(&self) -> Result<Option<Spoken>> {
        let thing = self.finds("focused", "", "")?;
        thing.map(|thing| self.harness.driver.spoken(&thing)).transpose()
    }

    /// Opens or closes the disclosure of that name, by keyboard.
    pub fn presses_disclosure(&self, name: &str) -> Result<()> {
        for direction in [Direction::On, Direction::Back] {
            for _ in 0..MOST_TABS {
                if self.focused()?.is_some_and(|spoken| spoken.name == name) {
                    return self.presses_key(keys::ENTER);
                }
                self.goes(direction)?;
            }
        }
        bail!("Tab does not reach the disclosure “{name}”")
    }

    /// Tabs to a thing and presses it as its role wants it.
    fn reaches(&self, role: &str, name: &str) -> Result<()> {
        let mut passed: Vec<String> = Vec::new();
        let mut direction = Direction::On;
        for _ in 0..MOST_TABS {
            self.goes(direction)?;
            let Some(spoken) = self.focused()? else { continue };
            // At the end of a page some browsers go on outside of it, where there is nothing in a test. Radios of
            // one question after the other may well be called the same.
            if spoken.role != "radio" && passed.last() == Some(&spoken.to_string()) {
                direction = Direction::Back;
            }
            if spoken.role == role && role == "radio" {
                return self.marks_radio(name);
            }
            if is_called(&spoken, role, name) {
                return self.presses_key(if role == "checkbox" { keys::SPACE } else { keys::ENTER });
            }
            passed.push(spoken.to_string());
        }
        bail!("Tab does not reach the {role} “{name}”; it passed {}", passed.join(", "))
    }

    /// From any radio of a group to the one wanted, which arrows mark on the way.
    fn marks_radio(&self, name: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..self.names("radio")?.len() {
            let Some(spoken) = self.focused()? else { bail!("focus was lost after {}", passed.join(", ")) };
            if is_called(&spoken, "radio", name) {
                if !self.has_marked(name)? {
                    self.presses_key(keys::SPACE)?;
                }
                ensure!(self.has_marked(name)?, "the keyboard did not mark “{name}”");
                return Ok(());
            }
            passed.push(spoken.to_string());
            self.presses_key(keys::DOWN)?;
        }
        bail!("the arrows do not reach the radio “{name}”; they passed {}", passed.join(", "))
    }
}
