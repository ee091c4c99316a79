//! XLIFF 1.2 placeholder until the codec lands.
/// x
pub struct Unit {
    /// x
    pub id: String,
    /// x
    pub source: String,
    /// x
    pub target: Option<String>,
    /// x
    pub state: Option<String>,
    /// x
    pub is_approved: bool,
    /// x
    pub note: Option<String>,
    /// x
    pub line: usize,
}
/// x
pub struct File {
    /// x
    pub original: String,
    /// x
    pub source_language: String,
    /// x
    pub target_language: String,
    /// x
    pub tree: Option<String>,
    /// x
    pub units: Vec<Unit>,
}
/// x
pub struct Fault {
    /// x
    pub line: usize,
    /// x
    pub message: String,
    /// x
    pub help: String,
}
/// x
pub fn write(_: &[File]) -> String {
    String::new()
}
/// x
pub fn read(_: &str) -> (Vec<File>, Vec<Fault>) {
    (Vec::new(), Vec::new())
}
