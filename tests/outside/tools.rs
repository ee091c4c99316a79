//! Programs that a test starts and cargo does not bring: found, or installed where that is ours to do.
//!
//! Test targets of their own include this file; nothing in it judges anything.

use std::env;
use std::process::Command;

/// Finds a program, or installs its package where that is ours to do.
pub fn need_tool(names: &[&str], package: &str) -> Result<(), String> {
    let is_there = || names.iter().any(|name| is_on_path(name));
    if is_there() {
        return Ok(());
    }
    if is_on_path("apt-get") && is_root() {
        told(Command::new("apt-get").args(["update", "-qq"]))?;
        let install = ["install", "-y", "-qq", "--no-install-recommends", package];
        told(Command::new("apt-get").args(install))?;
    }
    if is_there() {
        return Ok(());
    }
    Err(format!("these tests need the package `{package}`: install it"))
}

/// Runs a command; where it ends badly, what it said is the message.
pub fn told(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|cause| format!("cannot run {command:?}: {cause}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} ended with {}:\n{said}", output.status))
}

/// Whether a program can be started by its name.
pub fn is_on_path(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
