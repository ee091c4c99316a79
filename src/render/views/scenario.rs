//! A branching role-play: scenes and the ways between them.

use crate::quiz::Ending;
use crate::quiz::Scenario;
use crate::quiz::Scene;
use crate::quiz::Way;
use crate::render::body::Writer;
use serde::Serialize;
use std::collections::BTreeMap;

/// A branching role-play.
#[derive(Serialize)]
pub struct ScenarioView {
    id: String,
    start: String,
    scenes: Vec<SceneView>,
}

#[derive(Serialize)]
struct SceneView {
    id: String,
    number: String,
    title: String,
    body: String,
    ending: &'static str,
    ways: Vec<WayView>,
}

#[derive(Serialize)]
struct WayView {
    to: String,
    /// The number of the scene that it leads to; empty if there is none.
    number: String,
    text: String,
    feedback: String,
    is_unsafe: bool,
}

/// The view of a scenario.
pub fn view(writer: &mut Writer<'_>, scenario: &Scenario) -> ScenarioView {
    let numbers: Numbers<'_> =
        scenario.scenes.iter().map(|scene| scene.id.as_str()).zip(1..).collect();
    ScenarioView {
        id: writer.id(&scenario.id),
        start: writer.id(&scenario.start),
        scenes: scenario.scenes.iter().map(|scene| self::scene(writer, &numbers, scene)).collect(),
    }
}

/// The number of each scene, by its id.
type Numbers<'a> = BTreeMap<&'a str, usize>;

fn number(writer: &Writer<'_>, numbers: &Numbers<'_>, id: &str) -> String {
    numbers.get(id).map_or_else(String::new, |number| writer.frame.wording.whole(*number))
}

fn scene(writer: &mut Writer<'_>, numbers: &Numbers<'_>, scene: &Scene) -> SceneView {
    SceneView {
        id: writer.id(&scene.id),
        number: number(writer, numbers, &scene.id),
        title: writer.inlines(&scene.title),
        body: writer.blocks(&scene.body),
        ending: scene.ending.map_or("", Ending::name),
        ways: scene.ways.iter().map(|way| self::way(writer, numbers, way)).collect(),
    }
}

fn way(writer: &mut Writer<'_>, numbers: &Numbers<'_>, way: &Way) -> WayView {
    WayView {
        to: writer.id(&way.to),
        number: number(writer, numbers, &way.to),
        text: writer.inlines(&way.content),
        feedback: writer.blocks(&way.feedback),
        is_unsafe: way.is_unsafe,
    }
}
