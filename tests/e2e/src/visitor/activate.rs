//! Presses buttons and marks choices, with a mouse or a keyboard.

use anyhow::{Result, bail, ensure};

use super::{Input, Visitor, is_announced_as, keys};
use crate::driver::Spoken;

/// More than the controls of any screen.
const MOST_TABS: usize = 120;

/// As many as any group of radios has.
const MOST_RADIOS: usize = 8;

/// Where Tab goes: with Shift, back.
#[derive(Clone, Copy)]
enum Direction {
    On,
    Back,
}

impl Input {
    /// Presses a button, or changes the mark of a choice.
    pub fn activate(self, visitor: &Visitor<'_>, role: &str, name: &str) -> Result<()> {
        // By keyboard too, the thing must be there before the search for it begins.
        let thing = visitor.wait_for_control("pressable", role, name)?;
        match self {
            Self::Mouse => visitor.harness.driver.click(&thing),
            Self::Keyboard => visitor.activate_by_keyboard(role, name),
        }
    }
}

impl Visitor<'_> {
    /// Types a key, wherever focus is.
    pub fn press_key(&self, key: &str) -> Result<()> {
        self.harness.go_to_guide(self.guide)?;
        self.harness.driver.type_keys(key)
    }

    /// Moves focus on by one.
    pub fn press_tab(&self) -> Result<()> {
        self.press_key(keys::TAB)
    }

    fn move_focus(&self, direction: Direction) -> Result<()> {
        match direction {
            Direction::On => self.press_tab(),
            Direction::Back => {
                self.harness.go_to_guide(self.guide)?;
                self.harness.driver.press_shift_tab()
            }
        }
    }

    /// What a screen reader says about the focused control of the guide, if one has focus.
    pub fn focused(&self) -> Result<Option<Spoken>> {
        let thing = self.find("focused", "", "")?;
        thing.map(|thing| self.harness.driver.spoken(&thing)).transpose()
    }

    /// Opens or closes the disclosure of that name, by keyboard.
    pub fn toggle_disclosure(&self, name: &str) -> Result<()> {
        for direction in [Direction::On, Direction::Back] {
            for _ in 0..MOST_TABS {
                if self.focused()?.is_some_and(|spoken| spoken.name == name) {
                    return self.press_key(keys::ENTER);
                }
                self.move_focus(direction)?;
            }
        }
        bail!("Tab does not reach the disclosure “{name}”")
    }

    /// Tabs to a control and presses the key for its role.
    fn activate_by_keyboard(&self, role: &str, name: &str) -> Result<()> {
        let mut passed: Vec<String> = Vec::new();
        let mut direction = Direction::On;
        for _ in 0..MOST_TABS {
            self.move_focus(direction)?;
            let Some(spoken) = self.focused()? else { continue };
            // At the end of a page some browsers go on outside of it, where there is nothing in a test. Radios of
            // one question after the other may well be called the same.
            if spoken.role != "radio" && passed.last() == Some(&spoken.to_string()) {
                direction = Direction::Back;
            }
            if spoken.role == role && role == "radio" {
                return self.mark_radio(name);
            }
            if is_announced_as(&spoken, role, name) {
                return self.press_key(if role == "checkbox" { keys::SPACE } else { keys::ENTER });
            }
            passed.push(spoken.to_string());
        }
        bail!("Tab does not reach the {role} “{name}”; it passed {}", passed.join(", "))
    }

    /// Tabs to the choices of one of several questions on a screen, and marks one of them.
    pub(super) fn mark_under(&self, question: &str, choice: &str) -> Result<()> {
        for _ in 0..MOST_TABS {
            self.press_tab()?;
            if self.query::<String>("legend", &[])? != question {
                continue;
            }
            let spoken = self.focused()?;
            if spoken.as_ref().is_some_and(|spoken| is_announced_as(spoken, "checkbox", choice)) {
                return self.press_key(keys::SPACE);
            }
            // Tab goes on to the next checkbox; the radios of a group share one stop.
            if spoken.is_none_or(|spoken| spoken.role != "radio") {
                continue;
            }
            // WebKit stops at the last radio of a group; the other engines go on with the first.
            for key in [keys::DOWN; MOST_RADIOS].into_iter().chain([keys::UP; MOST_RADIOS]) {
                if self.focused()?.is_some_and(|spoken| spoken.name == choice) {
                    return self.press_key(keys::SPACE);
                }
                self.press_key(key)?;
            }
            bail!("the arrows do not reach “{choice}” under “{question}”");
        }
        bail!("Tab does not reach the question “{question}”")
    }

    /// Moves by arrow keys from any radio of a group to this one. The arrows mark each radio on the way.
    fn mark_radio(&self, name: &str) -> Result<()> {
        let mut passed = Vec::new();
        for _ in 0..self.names("radio")?.len() {
            let Some(spoken) = self.focused()? else { bail!("focus was lost after {}", passed.join(", ")) };
            if is_announced_as(&spoken, "radio", name) {
                if !self.is_marked(name)? {
                    self.press_key(keys::SPACE)?;
                }
                ensure!(self.is_marked(name)?, "the keyboard did not mark “{name}”");
                return Ok(());
            }
            passed.push(spoken.to_string());
            self.press_key(keys::DOWN)?;
        }
        bail!("the arrows do not reach the radio “{name}”; they passed {}", passed.join(", "))
    }
}
